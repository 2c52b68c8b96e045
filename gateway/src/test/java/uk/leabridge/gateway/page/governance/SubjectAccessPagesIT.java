package uk.leabridge.gateway.page.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class SubjectAccessPagesIT {
    private static final String NUMBER = "0199d5a0-0000-7000-8000-0000000000";
    private static final String LIST = "/governance/subject-access";
    private static final String OPEN = LIST + "/" + NUMBER + "b1";
    private static final String API = "/v1/subject-access/" + NUMBER + "b1";

    private final Browser auditor = Browser.atTheGateway().as("auditor.hackney");

    @Test
    void listsRequestsWithTheirClock() {
        assertThat(auditor.get(LIST).document().select("tbody tr").text()).contains("1 November 2026", "The person");
        assertThat(auditor.get(LIST + "?open=false")
                        .document()
                        .select("tbody tr")
                        .text())
                .contains("Sent");
    }

    @Test
    void recordsARequest() {
        Page page = auditor.get(LIST + "/new");

        Page after = auditor.submit(
                page,
                "givenName",
                "Sample",
                "familyName",
                "Asker",
                "requester",
                "SELF",
                "identityCheck",
                "PHOTO_DOCUMENT",
                "contact",
                "By hand",
                "receivedOn-day",
                "1",
                "receivedOn-month",
                "10",
                "receivedOn-year",
                "2026");

        assertThat(after.address().getPath()).isEqualTo(OPEN);
        JsonObject sent = lastCall("POST /v1/subject-access");
        assertThat(sent.getString("idempotencyKey")).isEqualTo(page.field("key"));
        assertThat(sent.getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("requester", "SELF")
                        .put("identityCheck", "PHOTO_DOCUMENT")
                        .put("contact", "By hand")
                        .put("receivedOn", "2026-10-01")
                        .put(
                                "person",
                                new JsonObject().put("givenName", "Sample").put("familyName", "Asker")));
    }

    @Test
    void saysWhatIsMissingOfARequest() {
        Page again = auditor.submit(auditor.get(LIST + "/new"), "givenName", "Sample", "postcode", "E8 1AA");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors())
                .containsExactly(
                        "Enter the last name",
                        "Select who asks",
                        "Select how you made sure who asks",
                        "Enter where the answer goes",
                        "Enter the day on which it came in");
        assertThat(again.field("postcode")).isEqualTo("E8 1AA");
    }

    @Test
    void showsARequestAndWhatCanBeDone() {
        Page page = auditor.get(OPEN);

        assertThat(page.text()).contains("Overdue", "Asker <i>of</i> Hackney", "HA-C-2025-000007");
        assertThat(page.document().select("main a").eachAttr("href"))
                .contains(OPEN + "/records", OPEN + "/items", OPEN + "/extension", OPEN + "/closure");
        Page closed = auditor.get(LIST + "/" + NUMBER + "b2");
        assertThat(closed.document().select("main a").eachAttr("href")).isEmpty();
        assertThat(closed.document().select("main form")).isEmpty();
    }

    @Test
    void choosesTheRecordsOfThePerson() {
        Page page = auditor.get(OPEN + "/records");
        assertThat(page.document().select("input[type=checkbox][checked]").eachAttr("value"))
                .containsExactly(NUMBER + "b4");

        auditor.submit(page, "record", NUMBER + "b4");

        JsonObject sent = lastCall("PUT " + API + "/records");
        assertThat(sent.getString("ifMatch")).isEqualTo("\"3\"");
        assertThat(sent.getJsonObject("body").getJsonArray("records")).isEqualTo(new JsonArray().add(NUMBER + "b4"));
    }

    @Test
    void reviewsWhatIsShownAndWhatIsHeldBack() {
        Page page = auditor.get(OPEN + "/items");
        assertThat(page.text())
                .contains("What an agency told a panel", "Known to the <b>nurse</b>.", "Held back", "Shown");

        Page item = auditor.get(OPEN + "/items/" + NUMBER + "b3");
        assertThat(auditor.submit(item).errors())
                .containsExactly("Select whether it is shown or held back", "Enter the reason");
        auditor.submit(item, "exemption", "SHOWN", "reason", "The nurse has agreed.");
        assertThat(lastCall("PUT " + API + "/items/" + NUMBER + "b3").getJsonObject("body"))
                .isEqualTo(new JsonObject().put("reason", "The nurse has agreed."));
        auditor.submit(item, "exemption", "SERIOUS_HARM", "reason", "A doctor fears harm.");
        assertThat(lastCall("PUT " + API + "/items/" + NUMBER + "b3").getJsonObject("body"))
                .isEqualTo(new JsonObject().put("exemption", "SERIOUS_HARM").put("reason", "A doctor fears harm."));
    }

    @Test
    void handsTheBundleOutAsAFile() {
        Page file = auditor.submit(auditor.get(OPEN));

        assertThat(file.status()).isEqualTo(200);
        assertThat(lastCall("POST " + API + "/bundle").getString("ifMatch")).isEqualTo("\"3\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extension | request-extended | It was extended before. Once is all that the law allows",
                "extension | extension-too-late | The month is over. An extension has to be told within it",
                "closure | not-bundled | Make the bundle as it is now before you record that it was sent",
                "closure | request-closed | This request is answered. Nothing can be changed any more"
            })
    void saysWhyItIsRefused(String what, String slug, String words) {
        Page again = auditor.submit(auditor.get(OPEN + "/" + what), "outcome", "SENT", "reason", "REFUSE " + slug);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly(words);
    }

    @Test
    void isForAuditorsAlone() {
        for (String role :
                new String[] {"borough-admin.hackney", "safeguarding-officer.hackney", "panel-chair.hackney"}) {
            Browser other = Browser.atTheGateway().as(role);
            assertThat(other.get(LIST).status()).isEqualTo(403);
            assertThat(other.get(OPEN + "/items").status()).isEqualTo(403);
        }
        assertThat(auditor.get(LIST + "/" + NUMBER + "ff").status()).isEqualTo(404);
        assertThat(auditor.get(OPEN + "/items/" + NUMBER + "ff").status()).isEqualTo(404);
    }

    private JsonObject lastCall(String call) {
        URI script = URI.create(ConfigProvider.getConfig().getValue("leabridge.upstream.referrals", String.class)
                + "/script/last?call=" + call.replace(" ", "%20"));
        return new JsonObject(
                auditor.send(HttpRequest.newBuilder(script).build()).body());
    }
}
