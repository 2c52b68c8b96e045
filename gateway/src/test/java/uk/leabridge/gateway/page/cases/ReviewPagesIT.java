package uk.leabridge.gateway.page.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class ReviewPagesIT {
    private static final String NUMBER = "0199d5a0-0000-7000-8000-0000000000";
    private static final String ACTIVE = "/cases/" + NUMBER + "d4";
    private static final String EXITED = "/cases/" + NUMBER + "d6";

    private final Browser officer = Browser.atTheGateway().as("safeguarding-officer.hackney");
    private final Browser chair = Browser.atTheGateway().as("panel-chair.hackney");

    @ParameterizedTest
    @ValueSource(strings = {"", "/reviews"})
    void whatIsDueAndThatSupportPetersOutIsSaidInWords(String path) {
        Page page = officer.get(ACTIVE + path);

        assertThat(page.document().select(".govuk-warning-text").text())
                .contains("No recent contact", "since 1 October 2020", "days ago");
        assertThat(page.document().select(".govuk-summary-list__row").eachText())
                .contains(
                        "Next review 1 November 2020 Overdue",
                        "Next assessment 1 February 2099",
                        "Last activity 1 October 2020, 10:30am");
    }

    @Test
    void whatIsNotDueIsNotSaid() {
        assertThat(officer.get(EXITED).document().select(".govuk-warning-text")).isEmpty();
        assertThat(officer.get(EXITED).text()).doesNotContain("What is due");
    }

    @Test
    void aMemberIsToldNothingOfIt() {
        Page page = Browser.atTheGateway().as("panel-member.hackney").get(ACTIVE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("What is due", "No recent contact");
        assertThat(page.document().select("a[href$=reviews]")).isEmpty();
    }

    @Test
    void thePageListsReviewsAndContactsAndLeadsToTheNext() {
        Page page = officer.get(ACTIVE + "/reviews");

        assertThat(page.document().select(".moj-timeline__title").eachText())
                .containsExactly("Support reviewed", "Contact with the person");
        assertThat(page.document().select("main a").eachAttr("href"))
                .containsExactly(ACTIVE + "/moves/contact", ACTIVE + "/moves/review");
        assertThat(officer.get(EXITED + "/reviews").text())
                .contains("No reviews, contacts or sessions are recorded yet");
    }

    @Test
    void aMonthlyReviewSaysWhatCameOfIt() {
        Page page = officer.get(ACTIVE + "/moves/review");
        assertThat(page.document().select("[name=outcome]").eachAttr("value"))
                .containsExactly("SUPPORT_CONTINUES", "PLAN_CHANGES", "READY_FOR_EXIT");

        Page after = officer.submit(
                page, "outcome", "PLAN_CHANGES", "reason", "The club closed.", "legalBasis", "PUBLIC_TASK");

        assertThat(after.address().getPath()).isEqualTo(ACTIVE);
        JsonObject sent = lastCall("POST /v1" + ACTIVE + "/reviews");
        assertThat(sent.getString("ifMatch")).isEqualTo("\"3\"");
        assertThat(sent.getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("kind", "MONTHLY")
                        .put("outcome", "PLAN_CHANGES")
                        .put("reason", "The club closed.")
                        .put("legalBasis", "PUBLIC_TASK"));
    }

    @Test
    void aReviewAfterTheExitHasOtherOutcomes() {
        Page page = officer.get(EXITED + "/moves/review-6-months");
        assertThat(page.document().select("[name=outcome]").eachAttr("value"))
                .containsExactly("NO_NEW_CONCERN", "NEW_CONCERN");

        officer.submit(page, "outcome", "NO_NEW_CONCERN", "reason", "He is well.", "legalBasis", "PUBLIC_TASK");

        assertThat(lastCall("POST /v1" + EXITED + "/reviews")
                        .getJsonObject("body")
                        .getString("kind"))
                .isEqualTo("AT_6_MONTHS");
    }

    @Test
    void aContactIsRecorded() {
        Page page = officer.get(ACTIVE + "/moves/contact");

        officer.submit(page, "reason", "We spoke on the telephone.", "legalBasis", "PUBLIC_TASK");

        assertThat(lastCall("POST /v1" + ACTIVE + "/contacts").getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("reason", "We spoke on the telephone.")
                        .put("legalBasis", "PUBLIC_TASK"));
    }

    @Test
    void aReviewNeedsAnOutcomeAReasonAndAPower() {
        Page again = officer.submit(officer.get(ACTIVE + "/moves/review"), "outcome", "NEW_CONCERN");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors())
                .containsExactly(
                        "Select the outcome of the review", "Enter what the review found", "Select the legal basis");
    }

    @ParameterizedTest
    @CsvSource({
        "review-outcome-missing, Select the outcome of the review",
        "reason-too-short, Enter at least 20 characters."
    })
    void aRefusedReviewSaysWhyAndKeepsWhatWasTyped(String slug, String words) {
        Page again = officer.submit(
                officer.get(ACTIVE + "/moves/review"),
                "outcome",
                "PLAN_CHANGES",
                "reason",
                "REFUSE " + slug,
                "legalBasis",
                "CONSENT");

        assertThat(again.errors()).containsExactly(words);
        assertThat(again.document().select("#reason").text()).isEqualTo("REFUSE " + slug);
        assertThat(again.document().select("[name=outcome][checked]").val()).isEqualTo("PLAN_CHANGES");
    }

    @Test
    void aReviewThatIsNotOfferedLeadsBackToTheCase() {
        assertThat(officer.get(EXITED + "/moves/review").address().getPath()).isEqualTo(EXITED);
        assertThat(officer.get(ACTIVE + "/moves/review-12-months").address().getPath())
                .isEqualTo(ACTIVE);
    }

    @Test
    void whatTheServiceForbidsIsForbidden() {
        String csrf = chair.get(ACTIVE).field("csrf");

        assertThat(chair.post(
                                ACTIVE + "/moves/contact",
                                "csrf",
                                csrf,
                                "version",
                                "\"3\"",
                                "reason",
                                "REFUSE forbidden",
                                "legalBasis",
                                "CONSENT")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"panel-member", "referrer", "provider", "borough-admin"})
    void areNotForOtherRoles(String role) {
        assertThat(Browser.atTheGateway()
                        .as(role + ".hackney")
                        .get(ACTIVE + "/reviews")
                        .status())
                .isEqualTo(403);
    }

    private JsonObject lastCall(String call) {
        URI script = URI.create(ConfigProvider.getConfig().getValue("leabridge.upstream.referrals", String.class)
                + "/script/last?call=" + call.replace(" ", "%20"));
        return new JsonObject(
                officer.send(HttpRequest.newBuilder(script).build()).body());
    }
}
