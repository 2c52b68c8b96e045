package uk.leabridge.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;
import uk.leabridge.gateway.world.Disturbances;

/** Signing in often, in several tabs, backwards; signing out with whatever is left of a session. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class SigningInAndOutIT {

    private static final String USER = "referrer.hackney";

    private final Browser browser = Browser.atTheGateway().as(USER);

    @AfterEach
    void everythingIsWellAgain() {
        Disturbances.set("/issuer/well");
    }

    @Test
    void atMostThreeSignInsArePending() {
        for (int visit = 0; visit < 45; visit++) {
            browser.upToTheCallback("/referrals/mine?visit=" + visit);
        }
        String last = browser.upToTheCallback("/referrals/mine?visit=last");

        assertThat(pending()).hasSize(3);
        assertThat(browser.get(last).address().toString()).endsWith("/referrals/mine?visit=last");
    }

    @Test
    void theOldestSignInsGoFirst() {
        String first = browser.upToTheCallback("/referrals/mine?visit=1");
        String second = browser.upToTheCallback("/referrals/mine?visit=2");
        browser.upToTheCallback("/referrals/mine?visit=3");
        browser.upToTheCallback("/referrals/mine?visit=4");

        assertThat(pending()).hasSize(3).noneMatch(cookie -> first.contains(cookie.substring("q_auth_".length())));
        assertThat(browser.get(second).address().toString()).endsWith("/referrals/mine?visit=2");
    }

    @Test
    void twoTabsThatSignInBothArriveWhereTheyWantedToBe() {
        String first = browser.upToTheCallback("/referrals/mine?tab=1");
        String second = browser.upToTheCallback("/referrals/new?tab=2");

        Page one = browser.get(first);
        Page two = browser.get(second);

        assertThat(one.status()).isEqualTo(200);
        assertThat(one.address().toString()).endsWith("/referrals/mine?tab=1");
        assertThat(two.status()).isEqualTo(200);
        assertThat(two.address().toString()).endsWith("/referrals/new?tab=2");
        assertThat(browser.get("/referrals/mine").status()).isEqualTo(200);
    }

    @Test
    void aWayBackThatIsGoneTwiceEndsAtTheStart() {
        String callback = browser.upToTheCallback("/referrals/mine");
        browser.get(callback);

        Page again = browser.get(callback);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.address().getPath()).isEqualTo("/");
        assertThat(again.text()).contains("Sample " + USER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?state=x&code=y", "?state=a&state=b&code=y", "?code=y", "?error=access_denied"})
    void aWayBackThatNobodyBeganIsAPage(String query) {
        Page stranger = Browser.atTheGateway().get("/sign-in/callback" + query);
        assertThat(stranger.document().select("h1").text()).isEqualTo("You were not signed in");

        browser.upToTheCallback("/referrals/new"); // stays pending
        browser.get("/");
        Page known = browser.get("/sign-in/callback" + query);
        assertThat(known.status()).isEqualTo(200);
        assertThat(known.text()).contains("Sample " + USER);
    }

    @Test
    void aCodeThatTheIssuerRefusesIsAPage() {
        String callback = browser.upToTheCallback("/referrals/mine");

        Page page = browser.get(callback.replaceAll("code=[^&]+", "code=forged"));

        assertThat(page.document().select("h1").text()).isEqualTo("You were not signed in");
        assertThat(browser.get("/referrals/mine").status()).isEqualTo(200);
    }

    @Test
    void tooManyCookiesAreRemovedByThePageThatSaysSo() {
        String session = signIn();
        String many = IntStream.range(0, 60)
                .mapToObj(i -> "q_auth_" + i + "=" + "x".repeat(400))
                .collect(Collectors.joining("; "));

        HttpResponse<String> response = send("/referrals/mine?after=z", many + "; q_session=" + session);

        assertThat(response.statusCode()).isEqualTo(431);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        var page = Jsoup.parse(response.body());
        assertThat(page.select("h1").text()).isEqualTo("Your browser sent too many cookies");
        assertThat(page.select("main a.govuk-button").attr("href")).isEqualTo("/referrals/mine?after=z");
        List<String> removed = response.headers().allValues("Set-Cookie");
        assertThat(removed)
                .hasSize(60)
                .allMatch(cookie ->
                        cookie.startsWith("q_auth_") && cookie.contains("Max-Age=0") && cookie.contains("Path=/"));
        assertThat(send("/referrals/mine", "q_session=" + session).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"theme[x]=1", "x@y=1", "caf\u00e9=1", "a b=1", "=1", "q_auth_[1=x", "a,b=1", "\"a\"=1", "; ;"})
    void aCookieOfAnOddNameLocksNobodyOut(String odd) {
        String many = IntStream.range(0, 60)
                .mapToObj(i -> "q_auth_" + i + "=" + "x".repeat(400))
                .collect(Collectors.joining("; "));

        HttpResponse<String> response = send("/referrals/mine", odd + "; " + many + "; ");
        assertThat(response.statusCode()).isEqualTo(431);
        assertThat(response.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.matches("q_auth_[0-9].*"))
                .hasSize(60);

        HttpResponse<String> few = send("/referrals/mine", odd + "; q_auth_1=a; q_auth_2=b; q_auth_3=c");
        assertThat(few.statusCode()).isEqualTo(302);
    }

    @Test
    void signingOutPutsNoTokenIntoAnAddress() {
        signIn();
        String csrf = browser.get("/").field("csrf");

        HttpResponse<String> out = post("csrf=" + csrf, "");

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Location").orElseThrow()).endsWith("/signed-out");
        assertThat(browser.get("/referrals/new").status()).isEqualTo(200); // by signing in again
    }

    @Test
    void signingOutWithoutASessionEndsAtSignedOut() {
        assertThat(browser.post("/sign-out").document().select("h1").text()).isEqualTo("You are signed out");
    }

    @Test
    void signingOutWithASessionThatEndedEndsAtSignedOut() {
        String session = signIn();
        String csrf = browser.get("/").field("csrf");
        browser.post("/sign-out", "csrf", csrf);

        HttpResponse<String> again = post("csrf=" + csrf, "q_session=" + session);

        assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith("/signed-out");
    }

    @Test
    void theFormOfAnEarlierSessionSignsOutToo() {
        signIn();
        String earlier = browser.get("/").field("csrf");
        browser.post("/sign-out", "csrf", earlier);
        browser.get("/");

        assertThat(browser.post("/sign-out", "csrf", earlier)
                        .document()
                        .select("h1")
                        .text())
                .isEqualTo("You are signed out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void anotherSiteSignsNobodyOut(String site) {
        String session = signIn();
        HttpRequest request = HttpRequest.newBuilder(browser.address("/sign-out"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "q_session=" + session)
                .header("Sec-Fetch-Site", site)
                .POST(HttpRequest.BodyPublishers.ofString(""))
                .build();

        assertThat(Browser.atTheGateway().send(request).statusCode()).isEqualTo(403);
        assertThat(send("/referrals/mine", "q_session=" + session).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutTheIssuerTheSessionHereEndsAndThePageSaysWhatDoesNot() {
        String session = signIn();
        Page page = browser.get("/");
        Disturbances.set("/issuer/away");

        Page out = browser.post("/sign-out", "csrf", page.field("csrf"));

        assertThat(out.document().select("h1").text()).isEqualTo("You are signed out of Leabridge");
        assertThat(out.text()).contains("close all your browser windows");
        Disturbances.set("/issuer/well");
        assertThat(send("/referrals/mine", "q_session=" + session).statusCode()).isNotEqualTo(200);
    }

    private String signIn() {
        browser.get("/");
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("q_session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private List<String> pending() {
        return browser.cookies().stream()
                .map(HttpCookie::getName)
                .filter(name -> name.startsWith("q_auth_"))
                .toList();
    }

    private HttpResponse<String> send(String path, String cookies) {
        return Browser.atTheGateway()
                .send(HttpRequest.newBuilder(browser.address(path))
                        .header("Cookie", cookies)
                        .build());
    }

    /** As another browser when cookies are named. */
    private HttpResponse<String> post(String body, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(browser.address("/sign-out"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return cookies.isEmpty()
                ? browser.send(request.build())
                : Browser.atTheGateway().send(request.header("Cookie", cookies).build());
    }
}
