package uk.leabridge.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class ConsoleIT {

    private final Browser browser = Browser.atTheGateway();

    @Test
    void anOfficerSignsInAndSeesWhatToDo() {
        Page page = browser.as("safeguarding-officer.hackney").get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.title()).isEqualTo("Your work list – Leabridge");
        assertThat(page.document().select("h1").eachText()).containsExactly("Your work list");
        assertThat(page.text())
                .contains(
                        "Overdue",
                        "Chase the police response: HA-R-2026-000100",
                        "Screen HA-R-2026-000123",
                        "Inbox",
                        "9:30am");
        assertThat(page.text()).contains("Sample safeguarding-officer.hackney", "Sign out");
    }

    @Test
    void theBrowserGetsAnIdentifierAndNoToken() {
        browser.as("safeguarding-officer.hackney").get("/");

        HttpCookie session = browser.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .findFirst()
                .orElseThrow();
        assertThat(session.getValue()).matches("[A-Za-z0-9_-]{43}");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getValue().contains("eyJ"));
    }

    @Test
    void textFromServicesIsTextAndNeverMarkup() {
        Page page = browser.as("safeguarding-officer.hackney").get("/");

        assertThat(page.response().body()).contains("&lt;b&gt;HA-R-2026-000123&lt;/b&gt;");
    }

    @Test
    void signingOutEndsTheSessionOnBothSides() {
        Page page = browser.as("safeguarding-officer.hackney").get("/");
        String csrf = page.field("csrf");
        String session = cookie("q_session");

        Page out = browser.post("/sign-out", "csrf", csrf);
        assertThat(out.document().select("h1").text()).isEqualTo("You are signed out");

        HttpResponse<String> replay = Browser.atTheGateway()
                .send(HttpRequest.newBuilder(browser.address("/"))
                        .header("Cookie", "q_session=" + session)
                        .build());
        assertThat(replay.statusCode()).isNotEqualTo(200);
    }

    @Test
    void renewsTokensBeforeTheyExpireWithoutAWordToThePerson() {
        browser.as("safeguarding-officer.brief.hackney").get("/");
        String before = cookie("q_session");

        Page page = browser.get("/");

        assertThat(page.title()).isEqualTo("Your work list – Leabridge");
        assertThat(cookie("q_session")).as("forms and other tabs go on").isEqualTo(before);
    }

    @Test
    void sendsThePersonToSignInAnewWhenTheirTokensCannotBeRenewed() {
        // the first tokens are due at once and refused, so the way to this page leads through signing in twice
        Page page = browser.as("safeguarding-officer.once.hackney").get("/");
        assertThat(page.title()).isEqualTo("Your work list – Leabridge");
        String second = cookie("q_session");

        assertThat(browser.get("/").status()).isEqualTo(200);
        assertThat(cookie("q_session")).isEqualTo(second);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        browser.as("referrer.hackney").get("/");

        Page page = browser.post("/referrals/new", "key", "x");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text())
                .contains("Do you still want to send this form?", "You are signed in as Sample referrer.hackney");
    }

    @Test
    void refusesAFormWithTheTokenOfAnotherSession() {
        String stolen = Browser.atTheGateway().as("referrer.hackney").get("/").field("csrf");
        browser.as("safeguarding-officer.hackney").get("/");

        assertThat(browser.post("/referrals/new", "csrf", stolen).status()).isEqualTo(403);
    }

    @Test
    void refusesASessionThatItDidNotMake() {
        HttpResponse<String> response = Browser.atTheGateway()
                .send(HttpRequest.newBuilder(browser.address("/"))
                        .header("Cookie", "q_session=" + "A".repeat(43))
                        .build());

        assertThat(response.statusCode()).isNotEqualTo(200).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accessibility",
                "/privacy",
                "/cookies",
                "/help",
                "/signed-out",
                "/signed-out/here",
                "/sign-in-failed",
                "/session-ended"
            })
    void everyoneMayReadTheFootersPages(String path) {
        Page page = browser.get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("h1")).hasSize(1);
        assertThat(page.title()).isEqualTo(page.document().select("h1").text() + " – Leabridge");
    }

    @Test
    void tellsTheBrowserToRunNothingButOurFiles() {
        var headers = browser.get("/help").response().headers();

        String policy = headers.firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aPageWeighsLessThan150Kilobytes() {
        Page page = browser.as("safeguarding-officer.hackney").get("/");
        List<String> files =
                page.document().select("link[rel=stylesheet], link[rel=icon]").eachAttr("href");
        List<String> scripts = page.document().select("script[src]").eachAttr("src");

        long weight = page.response().body().length();
        for (String file :
                java.util.stream.Stream.concat(files.stream(), scripts.stream()).toList()) {
            var response = browser.send(HttpRequest.newBuilder(browser.address(file))
                    .header("Accept-Encoding", "gzip")
                    .build());
            assertThat(response.statusCode()).as(file).isEqualTo(200);
            assertThat(response.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
            weight += Long.parseLong(
                    response.headers().firstValue("Content-Length").orElseThrow());
        }
        assertThat(weight).isLessThan(120_000); // the script loads one more, of 15 kB
    }

    @Test
    void usesNeitherTheFontsNorTheCrestOfGovUk() {
        String css =
                browser.get("/help").document().select("link[rel=stylesheet]").attr("href");

        String style = browser.send(HttpRequest.newBuilder(browser.address(css)).build())
                .body();

        assertThat(style).doesNotContain("GDS Transport", "@font-face", "govuk-crest");
    }

    @ParameterizedTest
    @CsvSource({"/nowhere, 404, Page not found", "/referrals/not-an-id, 404, Page not found"})
    void saysWhenNothingIsThere(String path, int status, String heading) {
        Page page = browser.as("safeguarding-officer.hackney").get(path);

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.document().select("h1").text()).isEqualTo(heading);
    }

    private String cookie(String name) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }
}
