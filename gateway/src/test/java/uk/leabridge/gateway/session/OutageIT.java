package uk.leabridge.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;
import uk.leabridge.gateway.world.Disturbances;

/** What people see, and keep, while the gateway cannot find out who they are. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class OutageIT {

    private static final String WORDS = "He said: \"<b>I am leaving</b>\" & was quiet…\r\nهذا سري\r\n\r\n";

    private final Browser browser = Browser.atTheGateway().as("referrer.hackney");

    @AfterEach
    void everythingIsWellAgain() {
        Disturbances.set("/database/well");
        Disturbances.set("/issuer/well");
        Disturbances.set("/services/well");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/database/away", "/database/frozen"})
    void aReadWithoutTheDatabaseSaysSoAndKeepsTheSession(String outage) {
        browser.get("/referrals/new");
        String session = cookie();
        Disturbances.set(outage);

        long before = System.nanoTime();
        Page page = browser.get("/referrals/mine?after=x");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(6));
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.document().select("h1").text()).isEqualTo("Sorry, we cannot check who you are right now");
        assertThat(page.text()).contains("The part of Leabridge that keeps you signed in is not available");
        assertThat(page.document().select("main a.govuk-button").attr("href")).isEqualTo("/referrals/mine?after=x");
        assertThat(page.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(page.response().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.text()).doesNotContain("Sample referrer");
        assertThat(cookie()).isEqualTo(session);

        Disturbances.set("/database/well");
        assertThat(browser.get("/referrals/mine").status()).isEqualTo(200);
        assertThat(cookie()).isEqualTo(session);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/database/away", "/database/frozen", "/issuer/away"})
    void aFormSentDuringAnOutageIsOnThePageAndIsSentFromThere(String outage) {
        if (outage.startsWith("/issuer")) {
            browser.as("referrer.expiring.hackney");
        }
        Page question = narrative();
        disturb(outage);

        Page away = browser.submit(question, "narrative", WORDS, "then", "next", "also", "one", "also", "two");

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.text()).contains("What you entered is still on this page", "Try again");
        var form = away.document().select("main form[method=post]");
        assertThat(form.attr("action")).isEqualTo(question.address().getPath());
        assertThat(form.select("[name=narrative]").val()).isEqualTo(WORDS);
        assertThat(form.select("[name=also]").eachAttr("value")).containsExactly("one", "two");
        assertThat(form.select("[name=csrf]").val()).isEqualTo(question.field("csrf"));
        assertThat(form.select("button")).hasSize(1);
        assertThat(away.response().headers().firstValue("Retry-After")).isPresent();

        Page still = browser.submit(away);
        assertThat(still.status()).isEqualTo(503);
        assertThat(still.field("narrative")).isEqualTo(WORDS);

        everythingIsWellAgain();
        Page next = browser.submit(still);
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.address().getPath()).doesNotEndWith("/happened");
    }

    @Test
    void whatWasTypedIsKeptWhenTheServiceIsAwayToo() {
        Page question = narrative();
        Disturbances.set("/services/away");

        Page away = browser.submit(question, "narrative", WORDS);

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.text()).contains("Sorry, there is a problem with Referrals", "Sample referrer.hackney");
        assertThat(away.field("narrative")).isEqualTo(WORDS);
        assertThat(away.response().headers().firstValue("Retry-After")).isPresent();
        Disturbances.set("/services/well");
        assertThat(browser.submit(away).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", ""})
    void aFormFromAnotherSiteIsNotShown(String site) {
        Page question = narrative();
        Disturbances.set("/database/away");

        HttpRequest.Builder request = form(question.address().getPath(), "narrative=Words+of+a+stranger");
        HttpResponse<String> response =
                browser.send((site.isEmpty() ? request : request.header("Sec-Fetch-Site", site)).build());

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).doesNotContain("Words of a stranger");
    }

    @Test
    void aBrowserThatNamesTheOriginAloneIsUnderstood() {
        Page question = narrative();
        Disturbances.set("/database/away");
        String origin = browser.address("/").resolve("/").toString().replaceAll("/$", "");

        HttpRequest.Builder own =
                form(question.address().getPath(), "narrative=Mine").header("Origin", origin);
        HttpRequest.Builder other =
                form(question.address().getPath(), "narrative=Theirs").header("Origin", "http://elsewhere.example");

        assertThat(browser.send(own.build()).body()).contains("value=\"Mine\"");
        assertThat(browser.send(other.build()).body()).doesNotContain("Theirs");
    }

    @Test
    void textOfAFormWithAFileIsKeptAndTheFileIsNot() {
        Page question = narrative();
        Disturbances.set("/database/away");
        String body = """
                --b
                Content-Disposition: form-data; name="title"

                Minutes of May
                --b
                Content-Disposition: form-data; name="file"; filename="a.pdf"
                Content-Type: application/pdf

                The file itself
                --b--
                """.replace("\n", "\r\n");

        HttpResponse<String> response = browser.send(HttpRequest.newBuilder(browser.address("/cases/x/documents"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body))
                .build());

        assertThat(question.status()).isEqualTo(200);
        Document page = Jsoup.parse(response.body());
        assertThat(page.select("main form").attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(page.select("main form [name=title]").val()).isEqualTo("Minutes of May");
        assertThat(response.body())
                .contains("You will need to choose the file again")
                .doesNotContain("The file itself");
    }

    @Test
    void anAddressThatLooksLikeAnotherSiteIsNoneInTheForm() {
        narrative();
        Disturbances.set("/database/away");

        HttpResponse<String> response = browser.send(form("//elsewhere.example/x", "a=b")
                .header("Sec-Fetch-Site", "same-origin")
                .build());

        assertThat(response.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(Jsoup.parse(response.body()).select("[action^=//], [href^=//]"))
                .isEmpty();
    }

    @Test
    void aTokenThatIsStillValidIsEnoughWhileTheIssuerIsAway() {
        browser.as("referrer.brief.hackney").get("/");
        String session = cookie();
        Disturbances.set("/issuer/away");

        assertThat(browser.get("/referrals/mine").status()).isEqualTo(200);
        assertThat(cookie()).isEqualTo(session);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/database/away", "/database/frozen", "/issuer/away"})
    void whoeverSignsOutDuringAnOutageLeavesNothingInTheBrowser(String outage) {
        if (outage.startsWith("/issuer")) {
            browser.as("referrer.expiring.hackney");
        }
        String csrf = narrative().field("csrf");
        String session = cookie();
        disturb(outage);

        Page out = browser.post("/sign-out", "csrf", csrf);

        assertThat(out.document().select("h1").text()).isEqualTo("You are signed out of Leabridge");
        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getName().equals("q_session"));
        everythingIsWellAgain();
        if (outage.startsWith("/issuer")) {
            assertThat(Browser.atTheGateway()
                            .send(HttpRequest.newBuilder(browser.address("/referrals/mine"))
                                    .header("Cookie", "q_session=" + session)
                                    .build())
                            .statusCode())
                    .isNotEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/database/away", "/issuer/away"})
    void anotherSiteSignsNobodyOutDuringAnOutage(String outage) {
        if (outage.startsWith("/issuer")) {
            browser.as("referrer.expiring.hackney");
        }
        browser.get("/referrals/new");
        disturb(outage);

        HttpResponse<String> out = browser.send(form("/sign-out", "csrf=x")
                .header("Sec-Fetch-Site", "cross-site")
                .build());

        assertThat(out.statusCode()).isEqualTo(403);
        assertThat(cookie()).isNotEmpty();
    }

    @Test
    void aFormOfASessionThatEndedIsSentAfterSigningInAgain() {
        Page question = narrative();
        browser.post("/sign-out", "csrf", question.field("csrf"));

        Page out = browser.submit(question, "narrative", WORDS);
        assertThat(out.status()).isEqualTo(401);
        assertThat(out.document().select("h1").text()).isEqualTo("You are signed out");
        assertThat(out.field("narrative")).isEqualTo(WORDS);
        assertThat(browser.submit(out).field("narrative"))
                .as("not signed in yet")
                .isEqualTo(WORDS);

        browser.get("/referrals/mine"); // signs in again
        Page check = browser.submit(out);
        assertThat(check.status()).isEqualTo(403);
        assertThat(check.text()).contains("You are signed in as Sample referrer.hackney");
        assertThat(check.field("narrative")).isEqualTo(WORDS);

        Page next = browser.submit(check);
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.address().getPath()).doesNotEndWith("/happened");
        assertThat(narrativeOf(question)).isEqualTo(WORDS.strip().replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void anotherSitesFormIsOfferedToNobody(String site) {
        String path = narrative().address().getPath();

        HttpResponse<String> forged = browser.send(form(path, "csrf=x&narrative=Not+my+own+words+at+all")
                .header("Sec-Fetch-Site", site)
                .build());
        browser.post("/sign-out", "csrf", "x");
        HttpResponse<String> out = browser.send(form(path, "csrf=x&narrative=Not+my+own+words+at+all")
                .header("Sec-Fetch-Site", site)
                .build());

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("We could not accept your form").doesNotContain("Not my own words");
        assertThat(out.body()).doesNotContain("Not my own words");
    }

    @Test
    void whatWasWrittenForSomethingThatIsGoneIsOnThePage() {
        Page question = narrative();
        String gone = question.address().getPath().replaceAll("[0-9a-f-]{36}", "0199d5a0-0000-7000-8000-0000000000ff");

        Page page = browser.post(gone, "csrf", question.field("csrf"), "narrative", WORDS, "key", "x".repeat(40));

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.document().select("textarea[readonly]")).hasSize(1);
        assertThat(page.document().select("textarea[readonly]").val().strip())
                .isEqualToNormalizingNewlines(WORDS.strip());
    }

    private String narrativeOf(Page question) {
        return browser.get(question.address().getPath())
                .document()
                .select("[name=narrative]")
                .val();
    }

    @Test
    void anExpiredTokenIsRenewedOnceTheIssuerIsBack() {
        browser.as("referrer.expiring.hackney").get("/");
        disturb("/issuer/away");

        Page away = browser.get("/referrals/mine");

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.text()).contains("The partnership’s sign-in service is not available");
        assertThat(away.response().headers().allValues("Set-Cookie")).isEmpty();
        Disturbances.set("/issuer/well");
        Page back = browser.as("nobody.nowhere").get("/referrals/mine");
        assertThat(back.text()).as("not by signing in again").contains("Sample referrer.expiring.hackney");
    }

    @Test
    void whoeverBeginsToSignInWhileTheIssuerIsAwayIsTold() {
        Disturbances.set("/issuer/away");

        Page page = Browser.atTheGateway().get("/referrals/mine");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("The partnership’s sign-in service is not available");
        assertThat(page.response().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aSignInThatCannotBeFinishedSaysSoAndCanBeginAgain() {
        Browser other = Browser.atTheGateway().as("referrer.hackney");
        String callback = other.upToTheCallback("/referrals/mine");
        Disturbances.set("/database/away");

        Page page = other.get(callback);

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.document().select("main a.govuk-button").attr("href")).isEqualTo("/");
        Disturbances.set("/database/well");
        assertThat(other.get("/referrals/mine").status()).isEqualTo(200);
    }

    /** While the issuer is away, people go on until their token is over. */
    private void disturb(String outage) {
        Disturbances.set(outage);
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (outage.startsWith("/issuer") && browser.get("/referrals/mine").status() == 200) {
            assertThat(System.nanoTime()).as("the token is over").isLessThan(end);
        }
    }

    private Page narrative() {
        Page page = browser.submit(browser.get("/referrals/new"));
        return browser.get(page.address().getPath().replaceAll("/[a-z]+$", "/happened"));
    }

    private HttpRequest.Builder form(String path, String body) {
        return HttpRequest.newBuilder(
                        java.net.URI.create(browser.address("/").toString().replaceAll("/$", "") + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private String cookie() {
        List<HttpCookie> cookies = browser.cookies();
        return cookies.stream()
                .filter(cookie -> cookie.getName().equals("q_session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }
}
