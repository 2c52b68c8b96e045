package uk.leabridge.gateway.page.cases;

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
class CasePagesIT {
    private static final String NUMBER = "0199d5a0-0000-7000-8000-0000000000";
    private static final String ASKED = "/cases/" + NUMBER + "d1";
    private static final String NEW = "/cases/" + NUMBER + "d2";
    private static final String REFUSED = "/cases/" + NUMBER + "d3";
    private static final String ACTIVE = "/cases/" + NUMBER + "d4";
    private static final String LAPSED = "/cases/" + NUMBER + "d7";
    private static final String LISTED = "/cases/" + NUMBER + "d5";

    private final Browser browser = Browser.atTheGateway().as("safeguarding-officer.hackney");

    @Test
    void theListKeepsItsFiltersInTheAddress() {
        Page page = browser.get("/cases?status=CONSENT_SOUGHT&kind=SIP&mine=yes");

        assertThat(page.document().select("tbody tr").text())
                .contains("HK-C-2026-000001", "Consent asked for", "Social Inclusion Panel");
        assertThat(page.document().select("option[selected]").eachText())
                .containsExactly("Consent asked for", "Social Inclusion Panel (under 18)");
        assertThat(page.document().select("#mine[checked]")).hasSize(1);
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        assertThat(browser.get("/cases?status=CLOSED").text()).contains("No cases match your filters", "Show all");
    }

    @Test
    void aCaseShowsWhatCanBeDoneNextAndNothingElse() {
        Page page = browser.get(ASKED);

        assertThat(page.document().select("h1").text()).isEqualTo("Case HK-C-2026-000001");
        assertThat(page.document().select("a[href*=/moves/]").eachAttr("href"))
                .containsExactly(ASKED + "/moves/consent-given", ASKED + "/moves/hold");
        assertThat(page.document().select("a[href^=/referrals/]")).hasSize(1);
    }

    @Test
    void aCaseThatIsNewIsPutOnAnAgenda() {
        Page page = browser.get(NEW);
        assertThat(page.document().select("a[href='" + NEW + "/listing']")).hasSize(1);

        Page meetings = browser.get(NEW + "/listing");
        assertThat(meetings.document().select("main ul a").attr("href"))
                .isEqualTo("/meetings/" + NUMBER + "e3/listing?case=" + NUMBER + "d2");
        assertThat(browser.get(ASKED + "/listing").address().getPath()).isEqualTo(ASKED);
    }

    @Test
    void aCaseThatIsHeardLeadsToThePanel() {
        assertThat(browser.get(LISTED).text()).contains("A panel will consider this case");
    }

    @Test
    void thePersonIsShownOnlyWhenAskedFor() {
        assertThat(browser.get(ASKED).response().body()).doesNotContain("Person&lt;", "27 March 2012");

        Page named = browser.get(ASKED + "?show=person");

        assertThat(named.text()).contains("<u>Person</u>", "27 March 2012");
    }

    @Test
    void aDestroyedRecordSaysSo() {
        assertThat(browser.get(REFUSED + "?show=person").text())
                .contains("was destroyed at the end of its retention period");
    }

    @Test
    void theCaseTellsWhatHappenedAndLeadsToTheChronology() {
        Page page = browser.get(ASKED);

        assertThat(page.document().select(".moj-timeline__title").eachText())
                .containsExactly("Case opened", "Consent asked for");
        assertThat(page.document().select(".moj-timeline").text())
                .contains("by a safeguarding officer", "Because of <b>OPENED</b>", "Support for people vulnerable")
                .doesNotContain("nobody-knows");
        assertThat(page.document().select("a[href='" + ASKED + "/chronology']")).hasSize(1);
    }

    @Test
    void theCoverageIsShownWhereSupportIsPlannedFor() {
        Page page = browser.get(ACTIVE);

        assertThat(page.document().select(".govuk-summary-list__row").eachText())
                .contains(
                        "Feelings of grievance 1 action",
                        "A desire for <b>status</b> No action, and no reason why not",
                        "Feeling under threat Reason for no action recorded");
        assertThat(page.text()).contains("Not addressed: 1");
        assertThat(browser.get(NEW).text()).doesNotContain("Not addressed");
    }

    @Test
    void aMemberIsNotToldWhatWasFound() {
        assertThat(Browser.atTheGateway().as("panel-member.hackney").get(ACTIVE).text())
                .doesNotContain("grievance", "Not addressed");
    }

    @Test
    void aMemberSeesTheCaseWithoutChronologyOrMoves() {
        Page page = Browser.atTheGateway().as("panel-member.hackney").get(ASKED);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select(".moj-timeline, a[href*=/moves/], a[href^=/referrals/]"))
                .isEmpty();
    }

    @Test
    void aMoveGoesToTheServiceWithTheVersionThatWasSeen() {
        Page page = browser.get(ASKED + "/moves/consent-given");
        assertThat(page.text())
                .contains("Support can then start", "Enter at least 20 characters.", "Children Act 1989, section 47");

        Page after = browser.submit(
                page, "reason", "The mother said yes by letter.", "legalBasis", "CONSENT", "evidence", "Her letter");

        assertThat(after.address().getPath()).isEqualTo(ASKED);
        JsonObject sent = lastCall("POST /v1" + ASKED + "/consent");
        assertThat(sent.getString("ifMatch")).isEqualTo("\"3\"");
        assertThat(sent.getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("step", "GIVEN")
                        .put("reason", "The mother said yes by letter.")
                        .put("evidence", "Her letter")
                        .put("legalBasis", "CONSENT"));
    }

    @Test
    void askingForConsentSaysWhoWasAsked() {
        Page page = browser.get(REFUSED + "/moves/consent-sought");

        Page again = browser.submit(page, "reason", "We met at school.", "legalBasis", "CONSENT");
        assertThat(again.errors()).containsExactly("Select who you asked");
        assertThat(again.document().select("#reason").text()).isEqualTo("We met at school.");

        browser.submit(page, "reason", "We met at school.", "legalBasis", "CONSENT", "from", "PARENT_OR_CARER");
        assertThat(lastCall("POST /v1" + REFUSED + "/consent")
                        .getJsonObject("body")
                        .getString("from"))
                .isEqualTo("PARENT_OR_CARER");
    }

    @Test
    void aCaseOfSomebodyWhoTurned18SaysToAskThemAndOffersNothingThatRestsOnTheParent() {
        Page page = browser.get(LAPSED);

        assertThat(page.text())
                .contains(
                        "A parent’s or carer’s consent is no longer valid. Ask the person for their own consent before support continues.",
                        "Given, but no longer valid");
        assertThat(page.document().select("h2 + ul a[href*=/moves/]").eachAttr("href"))
                .containsExactly(
                        LAPSED + "/moves/consent-sought", LAPSED + "/moves/consent-withdrawn", LAPSED + "/moves/hold");
        assertThat(page.document().select("a[href$=/transfer]")).isEmpty();
        assertThat(browser.get(LAPSED + "/moves/consent-sought")
                        .document()
                        .select("input[name=from]")
                        .eachAttr("value"))
                .containsExactly("PERSON");
    }

    @Test
    void otherSafeguardingNeedsASignpost() {
        Page page = browser.get(REFUSED + "/moves/other-safeguarding");

        Page again = browser.submit(page, "reason", "His health comes first.", "legalBasis", "PUBLIC_TASK");
        assertThat(again.errors()).containsExactly("Select where you are signposting them");

        browser.submit(page, "reason", "His health comes first.", "legalBasis", "PUBLIC_TASK", "signposts", "CAMHS");
        assertThat(lastCall("POST /v1" + REFUSED + "/other-safeguarding")
                        .getJsonObject("body")
                        .getJsonArray("signposts"))
                .isEqualTo(new JsonArray().add("CAMHS"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reason-too-short | Enter at least 20 characters.
            case-action-not-allowed | You can no longer do this. The case status is now ‘Closed’. Go back to the case to see what you can do
            consent-missing | The person is now 18. Ask them for their own consent first: a parent’s or carer’s consent is no longer valid
            consent-not-open | The consent status is ‘Withdrawn’, which does not allow this. Go back to the case to see what you can do
            consent-not-theirs | Ask for consent from a parent or carer
            other-safeguarding-missing | Record other safeguarding measures first
            exit-blocked | Support cannot end yet: there is no assessment of the person
            """)
    void aRefusalSaysWhatToDoAndKeepsWhatWasTyped(String slug, String words) {
        Page page = browser.get(ACTIVE + "/moves/exit-proposal");

        Page again = browser.submit(page, "reason", "REFUSE " + slug, "evidence", "A note", "legalBasis", "CONSENT");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly(words);
        assertThat(again.document().select("#reason").text()).isEqualTo("REFUSE " + slug);
        assertThat(again.document().select("#evidence").text()).isEqualTo("A note");
        assertThat(again.document().select("[name=legalBasis][checked]").val()).isEqualTo("CONSENT");
    }

    @Test
    void aBlockedExitNamesWhatIsNotAnsweredAndLeadsToThePlan() {
        Page page = browser.get(ACTIVE + "/moves/exit-proposal");

        Page again = browser.submit(page, "reason", "REFUSE exit-blocked UNCOVERED", "legalBasis", "CONSENT");

        assertThat(again.errors())
                .containsExactly("Support cannot end yet: a vulnerability has no action and no"
                        + " reason why not: Feelings of grievance; A desire for <b>status</b>");
        assertThat(again.document().select("#answer-first a").attr("href")).isEqualTo(ACTIVE + "/plan");
    }

    @Test
    void aMoveOnWhatSomebodyChangedMeanwhileIsKeptAndOfferedOnTheNewVersion() {
        Page page = browser.get(ACTIVE + "/moves/consent-withdrawn");
        page.document().select("[name=version]").val("\"2\"");

        Page again = browser.submit(page, "reason", "She called us.", "legalBasis", "CONSENT");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).singleElement().asString().startsWith("Someone else has updated this");
        assertThat(again.document().select("#reason").text()).isEqualTo("She called us.");
        assertThat(again.field("version")).isEqualTo("\"3\"");
    }

    @Test
    void aMoveThatTheRoleMayNotMakeIsForbidden() {
        Page page = browser.get(ACTIVE + "/moves/exit-proposal");

        assertThat(browser.submit(page, "reason", "REFUSE forbidden", "legalBasis", "CONSENT")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aMoveThatIsNotOfferedLeadsBackToTheCase() {
        assertThat(browser.get(ASKED + "/moves/exit").address().getPath()).isEqualTo(ASKED);
        assertThat(browser.get(ASKED + "/moves/support").address().getPath()).isEqualTo(ASKED);
        assertThat(browser.get(ASKED + "/moves/nothing").status()).isEqualTo(404);
    }

    @Test
    void anOfficerTakesACase() {
        Page page = browser.get(NEW);

        Page after = browser.submit(page);

        assertThat(after.address().getPath()).isEqualTo(NEW);
        assertThat(lastCall("PUT /v1" + NEW + "/assignment").getJsonObject("body"))
                .isEqualTo(new JsonObject().put("assignee", ConsoleWorld.subject("safeguarding-officer.hackney")));
    }

    @Test
    void aReferralThatOpenedACaseLeadsToIt() {
        browser.send(
                HttpRequest.newBuilder(script("/script/status?is=CASE_OPENED")).build());
        Page page = browser.get("/referrals/0199d5a0-0000-7000-8000-000000000001");

        assertThat(page.document().select("a[href='" + ASKED + "']").text()).isEqualTo("case HK-C-2026-000001");
    }

    @Test
    void theWorkListLeadsToCasesAndMeetings() {
        Page page = browser.get("/");

        assertThat(page.document().select(".govuk-task-list a").eachAttr("href"))
                .contains("/cases/" + NUMBER + "d1", "/meetings/" + NUMBER + "e3");
    }

    @Test
    void aCaseThatIsNotThereIsNotFound() {
        assertThat(browser.get("/cases/" + NUMBER + "ff").status()).isEqualTo(404);
        assertThat(browser.get("/cases/" + NUMBER + "ff/moves/hold").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases",
                "/cases/0199d5a0-0000-7000-8000-0000000000d1",
                "/cases/0199d5a0-0000-7000-8000-0000000000d1/chronology",
                "/cases/0199d5a0-0000-7000-8000-0000000000d1/moves/hold",
                "/cases/0199d5a0-0000-7000-8000-0000000000d2/listing"
            })
    void areNotForOtherRoles(String path) {
        for (String role : new String[] {"referrer", "borough-admin", "comms-officer"}) {
            assertThat(Browser.atTheGateway().as(role + ".hackney").get(path).status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chronology", "/moves/hold", "/listing"})
    void areNotForMembers(String path) {
        assertThat(Browser.atTheGateway()
                        .as("panel-member.hackney")
                        .get(NEW + path)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesAFormWithoutItsProof() {
        browser.get("/cases");

        assertThat(browser.post(ASKED + "/moves/hold", "csrf", "forged").status())
                .isEqualTo(403);
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
