package uk.leabridge.gateway.page.signposts;

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
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class SignpostPagesIT {
    private static final String NUMBER = "0199d5a0-0000-7000-8000-0000000000";
    private static final String CASE = "/cases/" + NUMBER + "d3";
    private static final String REFERRAL = "/referrals/" + NUMBER + "01";
    private static final String OVERDUE = "/signposts/" + NUMBER + "91";
    private static final String ACCEPTED = "/signposts/" + NUMBER + "92";
    private static final String OF_REFERRAL = "/signposts/" + NUMBER + "93";

    private final Browser browser = Browser.atTheGateway().as("safeguarding-officer.hackney");

    @Test
    void aCaseShowsWhereThePersonWasPointedTo() {
        Page page = browser.get(CASE);

        assertThat(page.document().select("#signposts + dl > div").eachText())
                .satisfiesExactly(
                        overdue -> assertThat(overdue)
                                .contains(
                                        "Child and adolescent mental health services (CAMHS)",
                                        "No reply yet, overdue",
                                        "Contact by 19 November 2026",
                                        "Their <b>duty desk</b> was not reached."),
                        accepted -> assertThat(accepted)
                                .contains("Multi-agency safeguarding hub (MASH)", "Accepted")
                                .doesNotContain("Contact by"));
        assertThat(page.document().select("#signposts + dl a").eachAttr("href")).containsExactly(OVERDUE, ACCEPTED);
    }

    @Test
    void aCaseThatPointedNobodyElsewhereDoesNotAsk() {
        assertThat(browser.get("/cases/" + NUMBER + "d1").document().select("#signposts"))
                .isEmpty();
    }

    @Test
    void aReferralShowsItOnceItIsSignposted() {
        assertThat(browser.get(REFERRAL).document().select("#signposts")).isEmpty();
        browser.send(
                HttpRequest.newBuilder(script("/script/status?is=SIGNPOSTED")).build());
        try {
            assertThat(browser.get(REFERRAL)
                            .document()
                            .select("#signposts + dl a")
                            .eachAttr("href"))
                    .containsExactly(OF_REFERRAL);
        } finally {
            browser.send(HttpRequest.newBuilder(script("/script/status?is=SCREENING"))
                    .build());
        }
    }

    @Test
    void theListLeadsToEachServiceAndNarrowsToWhatIsOverdue() {
        assertThat(browser.get("/").document().select("main a[href='/signposts?overdue=yes']"))
                .hasSize(1);
        assertThat(browser.get("/signposts").document().select("tbody a").eachAttr("href"))
                .containsExactly(OVERDUE, OF_REFERRAL);

        Page late = browser.get("/signposts?overdue=yes");

        assertThat(late.document().select("tbody tr").eachText()).satisfiesExactly(row -> assertThat(row)
                .contains("CAMHS", "HK-C-2026-000001", "No reply yet, overdue", "19 November 2026"));
        assertThat(late.document().select("main a[href='/signposts']")).hasSize(1);
    }

    @Test
    void anAnswerGoesToTheServiceWithTheVersionThatWasSeen() {
        Page page = browser.get(OVERDUE);
        assertThat(page.document().select("[name=result]").eachAttr("value"))
                .containsExactly("ACCEPTED", "DECLINED", "NO_ANSWER", "REDIRECTED", "CLOSED");
        assertThat(browser.submit(page, "words", "").errors())
                .containsExactly("Select the outcome", "Enter who you contacted and what they said");

        Page after = browser.submit(page, "result", "ACCEPTED", "words", "Their team meets on Thursday.");

        assertThat(after.address().getPath()).isEqualTo(CASE);
        JsonObject sent = lastCall("POST /v1" + OVERDUE + "/chases");
        assertThat(sent.getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("result", "ACCEPTED")
                        .put("instead", new JsonArray())
                        .put("words", "Their team meets on Thursday."));
        assertThat(sent.getString("ifMatch")).isEqualTo("\"3\"");
    }

    @Test
    void aServiceThatHasThePersonMayGiveThemUp() {
        assertThat(browser.get(ACCEPTED).document().select("[name=result]").eachAttr("value"))
                .containsExactly("REDIRECTED", "CLOSED");
    }

    @Test
    void whoeverADeclinedPersonIsPointedToInsteadIsNamed() {
        Page page = browser.get(OVERDUE);
        assertThat(page.document().select("[name=instead]").eachAttr("value"))
                .contains("EARLY_HELP", "OTHER")
                .doesNotContain("CAMHS");
        assertThat(browser.submit(page, "result", "REDIRECTED", "words", "They have no room.")
                        .errors())
                .containsExactly("Select where you are signposting them instead");
        assertThat(browser.submit(page, "result", "CLOSED", "instead", "MASH", "words", "They have no room.")
                        .errors())
                .containsExactly("Only select another service if you are signposting them there instead");

        browser.submit(page, "result", "REDIRECTED", "instead", "EARLY_HELP", "words", "They have no room.");

        assertThat(lastCall("POST /v1" + OVERDUE + "/chases").getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("result", "REDIRECTED")
                        .put("instead", new JsonArray().add("EARLY_HELP"))
                        .put("words", "They have no room."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stale-version | Someone else has updated this. Review it and try again
            signpost-instead-wrong | Select a different service from the one you contacted
            signpost-result-not-allowed | You can no longer record this. The status is now ‘Closed’
            """)
    void aRefusalSaysWhatToDo(String slug, String words) {
        Page again = browser.submit(browser.get(OVERDUE), "result", "ACCEPTED", "words", "REFUSE " + slug);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly(words);
        assertThat(again.document().select("[name=words]").val()).isEqualTo("REFUSE " + slug);
    }

    @Test
    void aChairReadsAndRecordsNothing() {
        Browser chair = Browser.atTheGateway().as("panel-chair.hackney");

        assertThat(chair.get(OVERDUE).status()).isEqualTo(200);
        assertThat(chair.get(OVERDUE).document().select("main form")).isEmpty();
        assertThat(chair.get(CASE).document().select("#signposts + dl a").eachText())
                .allMatch(text -> text.startsWith("View"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signposts", OVERDUE})
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
