package uk.leabridge.gateway.page.support;

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
class PlanPagesIT {
    private static final String NUMBER = "0199d5a0-0000-7000-8000-0000000000";
    private static final String CASE = "/cases/" + NUMBER + "d4";
    private static final String PLAN = CASE + "/plan";
    private static final String NEVER_ASSESSED = "/cases/" + NUMBER + "d2/plan";
    private static final String OPEN = PLAN + "/actions/" + NUMBER + "a1";
    private static final String ENDED = PLAN + "/actions/" + NUMBER + "a2";
    private static final String STANDING = PLAN + "/reasons/" + NUMBER + "a3/withdrawal";
    private static final String SERVICE = "/v1" + CASE + "/support-plan";

    private final Browser officer = Browser.atTheGateway().as("safeguarding-officer.hackney");
    private final Browser chair = Browser.atTheGateway().as("panel-chair.hackney");

    @Test
    void whatNothingAnswersIsSaidInWordsAndFirst() {
        Page page = officer.get(PLAN);

        assertThat(page.document().select(".govuk-warning-text").text())
                .contains("1 of 3 vulnerabilities is not addressed", "Support cannot end");
        assertThat(page.document().select("tbody tr th").eachText())
                .containsExactly("A desire for <b>status</b>", "Feelings of grievance", "Feeling under threat");
        assertThat(page.document().select("tbody tr").get(0).text())
                .contains("20 November 2026", "Not addressed", "No action, and no reason why not");
        assertThat(page.document().select("tbody tr").get(1).text())
                .contains("Addressed", "Meets a <b>mentor</b>.", "Education", "Overdue since 31 January 2020");
        assertThat(page.document().select("tbody tr").get(2).text())
                .contains("No action is planned. Reason: The school <b>sees</b> to it.");
    }

    @Test
    void everyActionIsListedWithWhatCameOfIt() {
        assertThat(officer.get(PLAN).document().select(".govuk-summary-card").eachText())
                .satisfiesExactly(
                        late -> assertThat(late).contains("Overdue", "Feelings of grievance", "Education"),
                        done -> assertThat(done).contains("Done on 20 November 2026", "They met three times."));
    }

    @Test
    void anOfficerIsOfferedEachChangeAndAChairNone() {
        assertThat(officer.get(PLAN).document().select("main a").eachAttr("href"))
                .contains(
                        PLAN + "/actions/new",
                        PLAN + "/actions/new?factor=STATUS",
                        PLAN + "/reasons/new?factor=STATUS",
                        STANDING,
                        OPEN + "/completion",
                        OPEN + "/cancellation")
                .doesNotContain(ENDED + "/completion");
        assertThat(chair.get(PLAN).document().select("main a")).isEmpty();
    }

    @Test
    void aCaseThatWasNeverAssessedLeadsToTheAssessment() {
        Page page = officer.get(NEVER_ASSESSED);

        assertThat(page.text()).contains("No assessment yet");
        assertThat(page.document().select("main a").attr("href")).isEqualTo("/cases/" + NUMBER + "d2/assessments");
        assertThat(officer.get(NEVER_ASSESSED + "/actions/new").address().getPath())
                .isEqualTo(NEVER_ASSESSED);
        assertThat(officer.get(NEVER_ASSESSED + "/reasons/new").address().getPath())
                .isEqualTo(NEVER_ASSESSED);
    }

    @Test
    void theCaseLeadsToThePlan() {
        assertThat(officer.get(CASE).document().select("a[href='" + PLAN + "']"))
                .hasSize(1);
        assertThat(Browser.atTheGateway()
                        .as("panel-member.hackney")
                        .get(CASE)
                        .document()
                        .select("a[href='" + PLAN + "']"))
                .isEmpty();
    }

    @Test
    void anActionSaysWhoDoesWhatByWhen() {
        Page page = officer.get(PLAN + "/actions/new?factor=STATUS");
        assertThat(page.document().select("[name=factors][checked]").eachAttr("value"))
                .containsExactly("STATUS");

        Page after = officer.submit(
                page,
                "factors",
                "STATUS",
                "factors",
                "THREAT",
                "words",
                "Joins the rowing club.",
                "owner",
                "HEALTH",
                "mine",
                "yes",
                "dueOn-day",
                "1",
                "dueOn-month",
                "7",
                "dueOn-year",
                "2099");

        assertThat(after.address().getPath()).isEqualTo(PLAN);
        JsonObject sent = lastCall("POST " + SERVICE + "/actions");
        assertThat(sent.getString("idempotencyKey")).isEqualTo(page.field("key"));
        assertThat(sent.getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("factors", new JsonArray().add("STATUS").add("THREAT"))
                        .put("owner", "HEALTH")
                        .put("ownerSubject", ConsoleWorld.subject("safeguarding-officer.hackney"))
                        .put("dueOn", "2099-07-01")
                        .put("words", "Joins the rowing club."));
    }

    @Test
    void anActionNeedsAllOfIt() {
        Page again = officer.submit(
                officer.get(PLAN + "/actions/new"), "factors", "UNHEARD_OF", "dueOn-day", "1", "words", " ");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors())
                .containsExactly(
                        "Select which vulnerabilities it addresses",
                        "Enter what needs to be done",
                        "Select the agency that will do it",
                        "Due date must include a month and year");
        assertThat(again.field("dueOn-day")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            due-in-the-past | Due date must be today or in the future
            not-assessed | Assess the person first
            plan-not-now | You can no longer do this. The case status is now ‘Closed’. Go back to the case to see what you can do
            factor-unknown | There has been a new assessment since you opened this page. Go back to the support plan and start again
            """)
    void aRefusedActionSaysWhyAndKeepsWhatWasTyped(String slug, String words) {
        Page page = officer.get(PLAN + "/actions/new");

        Page again = officer.submit(
                page,
                "factors",
                "STATUS",
                "words",
                "REFUSE " + slug,
                "owner",
                "HEALTH",
                "mine",
                "yes",
                "dueOn-day",
                "1",
                "dueOn-month",
                "7",
                "dueOn-year",
                "2099");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly(words);
        assertThat(again.document().select("#words").text()).isEqualTo("REFUSE " + slug);
        assertThat(again.document().select("[name=factors][checked]").val()).isEqualTo("STATUS");
        assertThat(again.document().select("#owner option[selected]").val()).isEqualTo("HEALTH");
        assertThat(again.document().select("#mine[checked]")).hasSize(1);
        assertThat(again.field("dueOn-year")).isEqualTo("2099");
        assertThat(again.field("key")).isEqualTo(page.field("key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"completion", "cancellation"})
    void anActionEndsOnTheVersionThatWasSeen(String how) {
        Page after = officer.submit(officer.get(OPEN + "/" + how), "reason", "They met as planned.");

        assertThat(after.address().getPath()).isEqualTo(PLAN);
        JsonObject sent = lastCall("POST /v1" + CASE + "/support-plan/actions/" + NUMBER + "a1/" + how);
        assertThat(sent.getString("ifMatch")).isEqualTo("\"3\"");
        assertThat(sent.getJsonObject("body")).isEqualTo(new JsonObject().put("reason", "They met as planned."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            action-ended | This action has already ended. Its status is ‘Done’. Add another action if more needs to be done
            reason-too-short | Enter at least 20 characters.
            """)
    void aRefusedEndSaysWhyAndKeepsWhatWasTyped(String slug, String words) {
        Page again = officer.submit(officer.get(OPEN + "/completion"), "reason", "REFUSE " + slug);

        assertThat(again.errors()).containsExactly(words);
        assertThat(again.document().select("#reason").text()).isEqualTo("REFUSE " + slug);
    }

    @Test
    void anEndOnAPlanThatSomebodyChangedIsKeptAndOfferedOnTheNewVersion() {
        Page page = officer.get(OPEN + "/cancellation");
        page.document().select("[name=version]").val("\"2\"");

        Page again = officer.submit(page, "reason", "The mentor moved away.");

        assertThat(again.errors()).singleElement().asString().startsWith("Someone else has updated this");
        assertThat(again.document().select("#reason").text()).isEqualTo("The mentor moved away.");
        assertThat(again.field("version")).isEqualTo("\"3\"");
    }

    @Test
    void anActionThatHasEndedOrIsNotThereEndsNoMore() {
        assertThat(officer.get(ENDED + "/completion").address().getPath()).isEqualTo(PLAN);
        assertThat(officer.get(PLAN + "/actions/" + NUMBER + "ff/completion").status())
                .isEqualTo(404);
        assertThat(officer.get(OPEN + "/nothing").status()).isEqualTo(404);
        assertThat(officer.submit(officer.get(OPEN + "/completion"), "reason", " ")
                        .errors())
                .containsExactly("Enter the outcome");
    }

    @Test
    void aReasonSaysWhyNothingIsDone() {
        Page page = officer.get(PLAN + "/reasons/new?factor=STATUS");
        assertThat(page.document().select("[name=factor][checked]").val()).isEqualTo("STATUS");

        Page after = officer.submit(page, "factor", "STATUS", "reason", "The school sees to it.");

        assertThat(after.address().getPath()).isEqualTo(PLAN);
        JsonObject sent = lastCall("POST " + SERVICE + "/reasons");
        assertThat(sent.getString("idempotencyKey")).isEqualTo(page.field("key"));
        assertThat(sent.getJsonObject("body"))
                .isEqualTo(new JsonObject().put("factor", "STATUS").put("reason", "The school sees to it."));
    }

    @Test
    void aReasonNeedsWordsAndIsKeptWhenItIsRefused() {
        Page page = officer.get(PLAN + "/reasons/new");
        assertThat(officer.submit(page).errors())
                .containsExactlyInAnyOrder(
                        "Select the vulnerability that this is about", "Enter why no action is planned");

        Page again = officer.submit(page, "factor", "STATUS", "reason", "REFUSE reason-too-short");

        assertThat(again.errors()).containsExactly("Enter at least 20 characters.");
        assertThat(again.document().select("#reason").text()).isEqualTo("REFUSE reason-too-short");
        assertThat(again.document().select("[name=factor][checked]").val()).isEqualTo("STATUS");
    }

    @Test
    void aReasonIsWithdrawnOnTheVersionThatWasSeen() {
        Page page = officer.get(STANDING);
        assertThat(page.text()).contains("Feeling under threat", "The school <b>sees</b> to it.");

        Page after = officer.submit(page, "reason", "The school closed.");

        assertThat(after.address().getPath()).isEqualTo(PLAN);
        JsonObject sent = lastCall("POST " + SERVICE + "/reasons/" + NUMBER + "a3/withdrawal");
        assertThat(sent.getString("ifMatch")).isEqualTo("\"3\"");
        assertThat(sent.getJsonObject("body")).isEqualTo(new JsonObject().put("reason", "The school closed."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reason-not-standing | This reason has been withdrawn or replaced. Go back to the support plan to see the current reason
            reason-too-short | Enter at least 20 characters.
            """)
    void aRefusedWithdrawalSaysWhyAndKeepsWhatWasTyped(String slug, String words) {
        assertThat(officer.submit(officer.get(STANDING)).errors()).containsExactly("Enter why you are withdrawing it");

        Page again = officer.submit(officer.get(STANDING), "reason", "REFUSE " + slug);

        assertThat(again.errors()).containsExactly(words);
        assertThat(again.document().select("#reason").text()).isEqualTo("REFUSE " + slug);
    }

    @Test
    void onlyTheReasonThatStandsIsWithdrawn() {
        assertThat(officer.get(PLAN + "/reasons/" + NUMBER + "aa/withdrawal")
                        .address()
                        .getPath())
                .isEqualTo(PLAN);
    }

    @Test
    void whatTheServiceForbidsIsForbidden() {
        Page page = officer.get(PLAN + "/reasons/new");

        assertThat(officer.submit(page, "factor", "STATUS", "reason", "REFUSE forbidden")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actions/new",
                "/reasons/new",
                "/reasons/0199d5a0-0000-7000-8000-0000000000a3/withdrawal",
                "/actions/0199d5a0-0000-7000-8000-0000000000a1/completion"
            })
    void changesAreForOfficers(String path) {
        Page plan = chair.get(PLAN);

        assertThat(chair.get(PLAN + path).status()).isEqualTo(403);
        assertThat(chair.post(PLAN + path, "csrf", plan.field("csrf"), "reason", "By hand, not by a button.")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"panel-member", "referrer", "provider", "borough-admin"})
    void isNotForOtherRoles(String role) {
        assertThat(Browser.atTheGateway().as(role + ".hackney").get(PLAN).status())
                .isEqualTo(403);
    }

    @Test
    void refusesAFormWithoutItsProof() {
        officer.get(PLAN);

        assertThat(officer.post(PLAN + "/reasons/new", "csrf", "forged").status())
                .isEqualTo(403);
    }

    @Test
    void aPlanThatIsNotThereIsNotFound() {
        assertThat(officer.get("/cases/" + NUMBER + "ff/plan").status()).isEqualTo(404);
    }

    private JsonObject lastCall(String call) {
        URI script = URI.create(ConfigProvider.getConfig().getValue("leabridge.upstream.referrals", String.class)
                + "/script/last?call=" + call.replace(" ", "%20"));
        return new JsonObject(
                officer.send(HttpRequest.newBuilder(script).build()).body());
    }
}
