package uk.leabridge.gateway.page.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class ReferralPagesIT {

    private static final String REFERRAL = "/referrals/0199d5a0-0000-7000-8000-000000000001";

    private final Browser browser = Browser.atTheGateway().as("safeguarding-officer.hackney");

    @BeforeEach
    void theReferralIsInScreening() {
        status("SCREENING");
    }

    @Test
    void theListKeepsItsFiltersInTheAddressOfTheNextPage() {
        Page page = browser.get("/referrals?status=RECEIVED&sector=EDUCATION&overdue=yes");

        assertThat(page.text()).contains("HA-R-2026-000123", "20 November 2026, 9:30am", "11 to 15");
        assertThat(page.document().select("option[selected]").eachText())
                .containsExactly("Received", "School, college or university");
        assertThat(page.document().select("a[rel=next]").attr("href"))
                .isEqualTo("/referrals?status=RECEIVED&sector=EDUCATION&overdue=yes&after=abc%3D");
    }

    @Test
    void findsAReferralHoweverItsReferenceIsTyped() {
        assertThat(browser.get("/referrals?reference=+ha-r-2026-000123+").text())
                .contains("HA-R-2026-000123");

        Page page = browser.get("/referrals?reference=123");
        assertThat(page.errors()).containsExactly("Enter a reference, for example TH-R-2026-000123");
        assertThat(page.field("reference")).isEqualTo("123");
        assertThat(page.title()).startsWith("Error: ");
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        assertThat(browser.get("/referrals?status=ON_HOLD").text())
                .contains("No referrals match your filters", "Show all");
    }

    @Test
    void aReferralShowsItsFormAsTextAndItsChronology() {
        Page page = browser.get(REFERRAL);

        assertThat(page.document().select("h1").text()).isEqualTo("Referral HA-R-2026-000123");
        assertThat(page.text()).contains("<script>alert(1)</script>", "Chronology", "Police gateway check", "None yet");
        assertThat(page.document().select("main script")).isEmpty();
        assertThat(page.text()).contains("Screen referral").doesNotContain("Start screening");
    }

    @Test
    void aReferralOfSomebodyNewSaysThatNobodyKnowsThem() {
        assertThat(browser.get(REFERRAL).text())
                .contains("Possible earlier referrals", "We found none")
                .doesNotContain("In other boroughs", "Escalated to the panel chair");
    }

    @Test
    void earlierReferralsStandSideBySideClosedOnesFirstAndOfOtherBoroughsTheContactAlone() {
        status("SCREENING&known=repeat");
        Page page = browser.get(REFERRAL);

        assertThat(page.document().select("table tbody th").eachText())
                .containsExactly("HA-R-2026-000045", "HA-R-2026-000101");
        assertThat(page.document().select("table tbody tr").getFirst().text())
                .contains("No further action", "12 March 2026", "Another officer", "Name and date of birth match");
        assertThat(page.document().select("table tbody tr").getLast().text())
                .contains("In screening", "Not decided", "No one yet", "Received after this one");
        assertThat(page.text())
                .contains(
                        "In other boroughs",
                        "Waltham Forest",
                        "safeguarding.waltham-forest@example.org",
                        "WF-R-2025-000777",
                        "Escalated to the panel chair");
        assertThat(page.document().select("a[href*=WF-R]")).isEmpty();
    }

    @Test
    void thatNobodyCanSayIsNotTakenForNobody() {
        status("SCREENING&known=away");

        assertThat(browser.get(REFERRAL).text())
                .contains("We cannot check for earlier referrals right now", "Screen referral")
                .doesNotContain("We found none");
        assertThat(browser.get(REFERRAL + "/screening").text())
                .contains("We cannot check for earlier referrals right now");
    }

    @Test
    void theScreeningPageSaysThatAnotherPersonIsNeeded() {
        status("SCREENING&known=closed-by-you");
        Page page = browser.get(REFERRAL + "/screening");

        assertThat(page.document().select(".govuk-warning-text").text())
                .contains("Someone else must close this referral", "HA-R-2026-000045");
        Page again = browser.submit(
                page,
                "decision",
                "NO_FURTHER_ACTION",
                "reason",
                "Nothing more is needed.",
                "legalBasis",
                "CTSA_2015_SECTION_26");
        assertThat(again.errors()).containsExactly("Someone else must decide on this referral");
        assertThat(again.document().select("#reason").text()).isEqualTo("Nothing more is needed.");

        status("SCREENING&known=repeat");
        assertThat(browser.get(REFERRAL + "/screening").text())
                .contains("may have been referred before")
                .doesNotContain("Someone else must close this referral");
    }

    @Test
    void aNewReferralIsTakenUpBeforeItIsDecided() {
        status("RECEIVED");
        Page page = browser.get(REFERRAL);
        assertThat(page.text()).contains("Start screening");

        assertThat(browser.get(REFERRAL + "/screening").address().getPath()).isEqualTo(REFERRAL);

        browser.submit(page);
        assertThat(lastCall().getString("call")).endsWith("/screening-start");
        assertThat(lastCall().getJsonObject("body"))
                .as("no reason that nobody gave")
                .isEmpty();
    }

    @Test
    void isOfferedToWhoeverTakesItAsLongAsThereIsSomethingToDo() {
        status("RECEIVED");
        assertThat(browser.get(REFERRAL).text()).contains("Assign to me");

        status("ADVICE_ONLY");
        assertThat(browser.get(REFERRAL).text()).doesNotContain("Assign to me");
    }

    @Test
    void theScreeningPageSaysWhereEachChoiceLeads() {
        Page page = browser.get(REFERRAL + "/screening");

        assertThat(page.document().select("[name=decision]").eachAttr("value"))
                .containsExactly("CASE_OPENED", "SIGNPOSTED", "NO_FURTHER_ACTION");
        assertThat(page.text()).contains("A panel considers support", "Children Act 1989, section 47");
    }

    @Test
    void whereSomebodyIsPointedToIsNotLostWithAnotherDecision() {
        Page page = browser.get(REFERRAL + "/screening");

        Page again = browser.submit(
                page,
                "decision",
                "NO_FURTHER_ACTION",
                "signposts",
                "CAMHS",
                "reason",
                "The worry is about his health.",
                "legalBasis",
                "CHILDREN_ACT_1989_SECTION_17");

        assertThat(again.errors())
                .containsExactly("Only select where you are signposting them if you chose to signpost");
    }

    @Test
    void aDecisionGoesToTheServiceWithTheVersionThatThePersonSaw() {
        Page page = browser.get(REFERRAL + "/screening");

        Page after = browser.submit(
                page,
                "decision",
                "SIGNPOSTED",
                "signposts",
                "CAMHS",
                "reason",
                "The worry is about his health.",
                "legalBasis",
                "CHILDREN_ACT_1989_SECTION_17");

        assertThat(after.address().getPath()).isEqualTo(REFERRAL);
        JsonObject last = lastCall();
        assertThat(last.getString("call")).endsWith("/screening");
        assertThat(last.getString("ifMatch")).isEqualTo("\"7\"");
        assertThat(last.getString("authorization")).startsWith("Bearer eyJ");
        assertThat(last.getJsonObject("body").getJsonArray("signposts")).isEqualTo(new JsonArray().add("CAMHS"));
    }

    @Test
    void aDecisionWithoutAReasonIsShownAgainWithWhatWasChosen() {
        Page page = browser.get(REFERRAL + "/screening");

        Page again = browser.submit(page, "decision", "SIGNPOSTED", "evidence", "A note of the school");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors())
                .containsExactly(
                        "Enter the reason for your decision",
                        "Select the legal basis",
                        "Select where you are signposting them");
        assertThat(again.document().select("[name=decision][checked]").val()).isEqualTo("SIGNPOSTED");
        assertThat(again.document().select("#evidence").text()).isEqualTo("A note of the school");
    }

    @Test
    void aDecisionThatTheServiceRefusesStandsInTheSummary() {
        Page page = browser.get(REFERRAL + "/screening");

        Page again = browser.submit(
                page, "decision", "CASE_OPENED", "reason", "A case is needed.", "legalBasis", "CTSA_2015_SECTION_36");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly("The police have not answered yet");
    }

    @Test
    void thePanelIsAskedForOnlyWhereTheDateOfBirthIsNotKnown() {
        assertThat(browser.get(REFERRAL + "/screening").document().select("[name=panelKind]"))
                .isEmpty();

        status("SCREENING&born=unknown");
        Page page = browser.get(REFERRAL + "/screening");
        assertThat(page.document().select("[name=panelKind]").eachAttr("value")).containsExactly("SIP", "SAP");

        Page again = browser.submit(
                page, "decision", "CASE_OPENED", "reason", "A case is needed.", "legalBasis", "CTSA_2015_SECTION_36");
        assertThat(again.errors()).containsExactly("Select the panel", "Enter why you chose this panel");
    }

    @Test
    void thePanelThatTheOfficerChoseGoesToTheService() {
        status("SCREENING&born=unknown");
        Page page = browser.get(REFERRAL + "/screening");

        browser.submit(
                page,
                "decision",
                "CASE_OPENED",
                "reason",
                "A case is needed.",
                "panelKind",
                "SAP",
                "panelKindReason",
                "The college says they are 19.",
                "legalBasis",
                "CTSA_2015_SECTION_36");

        JsonObject sent = lastCall().getJsonObject("body");
        assertThat(sent.getString("panelKind")).isEqualTo("SAP");
        assertThat(sent.getString("panelKindReason")).isEqualTo("The college says they are 19.");
    }

    @Test
    void aDecisionOnWhatSomebodyChangedMeanwhileIsNotMade() {
        Page page = browser.get(REFERRAL + "/screening");
        page.document().select("[name=version]").val("\"6\"");

        Page conflict = browser.submit(
                page,
                "decision",
                "NO_FURTHER_ACTION",
                "reason",
                "Nothing more is needed.",
                "legalBasis",
                "CTSA_2015_SECTION_26");

        assertThat(conflict.status()).isEqualTo(422);
        assertThat(conflict.errors()).singleElement().asString().startsWith("Someone else has updated this");
        assertThat(conflict.field("reason")).isEqualTo("Nothing more is needed.");
        assertThat(conflict.document().select("[name=decision][checked]").val()).isEqualTo("NO_FURTHER_ACTION");
        assertThat(conflict.field("version")).isNotEqualTo("\"6\"");
    }

    @Test
    void aServiceThatBreaksTakesItsPageWithItAndSaysSo() {
        Page page = browser.get("/referrals/0199d5a0-0000-7000-8000-00000000dead");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Sorry, there is a problem with Referrals", "call 999");
    }

    @Test
    void aReferralThatIsNotThereIsNotFound() {
        assertThat(browser.get("/referrals/0199d5a0-0000-7000-8000-00000000beef")
                        .status())
                .isEqualTo(404);
    }

    private void status(String status) {
        browser.send(
                HttpRequest.newBuilder(script("/script/status?is=" + status)).build());
    }

    private JsonObject lastCall() {
        return new JsonObject(
                browser.send(HttpRequest.newBuilder(script("/script/last")).build())
                        .body());
    }

    private static URI script(String path) {
        return URI.create(ConfigProvider.getConfig().getValue("leabridge.upstream.referrals", String.class) + path);
    }
}
