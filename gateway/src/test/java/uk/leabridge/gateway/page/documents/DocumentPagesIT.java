package uk.leabridge.gateway.page.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class DocumentPagesIT {
    private static final String NUMBER = "0199d5a0-0000-7000-8000-0000000000";
    private static final String CASE = "/cases/" + NUMBER + "d4";
    private static final String LIST = CASE + "/documents";
    private static final String KEPT = LIST + "/" + NUMBER + "b1";
    private static final String BOUNDARY = "----a-boundary-of-this-test";

    private final Browser browser = Browser.atTheGateway().as("safeguarding-officer.hackney");

    private HttpResponse<String> upload(String csrf, String fileName, String content) {
        String body = part("csrf", csrf) + part("key", "key-0199d5a0")
                + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
        return browser.send(HttpRequest.newBuilder(browser.address(LIST + "/new"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build());
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private String csrf() {
        return browser.get(LIST + "/new").field("csrf");
    }

    @Test
    void theListShowsWhatIsKeptAndWhatWasRemoved() {
        Page page = browser.get(LIST);

        assertThat(page.document().select("tbody tr").eachText())
                .satisfiesExactly(
                        kept -> assertThat(kept).contains("Zoë <b>report</b>.pdf", "PDF", "2.1 MB", "20 November 2026"),
                        gone -> assertThat(gone)
                                .contains("old.docx", "Word document", "It was of <b>another</b> person."));
        assertThat(page.text()).contains("not been scanned for viruses");
        assertThat(page.document().select("tbody a").eachAttr("href"))
                .containsExactly(KEPT + "/content", KEPT + "/removal");
        assertThat(browser.get(CASE).document().select("a[href='" + LIST + "']"))
                .hasSize(1);
    }

    @Test
    void aDocumentIsSavedAndNeverShown() {
        HttpResponse<String> file = browser.get(KEPT + "/content").response();

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("<script>all of it</script>");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; ")
                .endsWith("Zo%C3%AB.pdf");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/octet-stream");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(browser.get(LIST + "/" + NUMBER + "b2/content").status()).isEqualTo(404);
    }

    @Test
    void anUploadGoesToTheServiceWithItsNameInAHeader() {
        HttpResponse<String> answer = upload(csrf(), "Zoë's report.pdf", "%PDF-1.7 of Zoë");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(LIST);
        JsonObject sent = lastCall("POST /v1" + LIST);
        assertThat(sent.getString("body")).isEqualTo("%PDF-1.7 of Zoë");
        assertThat(sent.getString("disposition")).isEqualTo("attachment; filename*=UTF-8''Zo%C3%AB%27s%20report.pdf");
        assertThat(sent.getString("idempotencyKey")).isEqualTo("key-0199d5a0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            document-type | The document must be one of these types: PDF, Picture
            document-size | The document must not be empty and must be 10 MB or smaller
            document-infected | The document contains a virus. Do not open it, and tell the person who sent it to you
            document-not-now | The case is closed, so you cannot add documents to it
            virus-scanner-away | We could not check the document right now. Try again in a minute
            """)
    void aRefusalSaysWhatToDo(String slug, String words) {
        HttpResponse<String> answer = upload(csrf(), "a.pdf", "REFUSE " + slug);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary a").eachText())
                .containsExactly(words);
    }

    @Test
    void anUploadNeedsAFile() {
        HttpResponse<String> answer = upload(csrf(), "", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary a").eachText())
                .containsExactly("Select a document");
    }

    @Test
    void refusesAnUploadWithoutItsProof() {
        browser.get(LIST);

        assertThat(upload("forged", "a.pdf", "%PDF-1.7").statusCode()).isEqualTo(403);
    }

    @Test
    void aDocumentIsRemovedForAReason() {
        Page page = browser.get(KEPT + "/removal");
        assertThat(browser.submit(page, "reason", "").errors()).containsExactly("Enter why you are removing it");
        page.document().select("[name=version]").val("\"3\"");
        Page after = browser.submit(page, "reason", "It is of somebody else.");

        assertThat(after.address().getPath()).isEqualTo(LIST);
        assertThat(lastCall("POST /v1" + KEPT + "/removal").getJsonObject("body"))
                .isEqualTo(new JsonObject().put("reason", "It is of somebody else."));
        assertThat(page.field("version")).isEqualTo("\"3\"");
        assertThat(browser.get(KEPT + "/removal").field("version")).isEqualTo("\"0\"");
    }

    @Test
    void aChairReadsAndChangesNothing() {
        Browser chair = Browser.atTheGateway().as("panel-chair.hackney");

        assertThat(chair.get(LIST).document().select("main a[href*=removal], main a[href$=new]"))
                .isEmpty();
        assertThat(chair.get(LIST + "/new").status()).isEqualTo(403);
        assertThat(chair.get(KEPT + "/content").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, LIST + "/new", KEPT + "/content", KEPT + "/removal"})
    void areNotForOtherRoles(String path) {
        for (String role : new String[] {"panel-member", "referrer", "borough-admin", "provider"}) {
            assertThat(Browser.atTheGateway().as(role + ".hackney").get(path).status())
                    .isEqualTo(403);
        }
    }

    private JsonObject lastCall(String call) {
        return new JsonObject(
                browser.send(HttpRequest.newBuilder(script("/script/last?call=" + call.replace(" ", "%20")))
                                .build())
                        .body());
    }

    private static URI script(String path) {
        return URI.create(ConfigProvider.getConfig().getValue("leabridge.upstream.referrals", String.class) + path);
    }
}
