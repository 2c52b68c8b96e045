package uk.leabridge.referrals.casework.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.everythingAbout;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.referrals.MovableClock;
import uk.leabridge.referrals.ReferralsService;

/** Consent is asked again at every step that rests on it: a parent's no longer counts from the person's 18th birthday. */
@QuarkusTest
@ReferralsService
class ConsentTodayIT {
    private static final Instant BEFORE = Instant.parse("2026-03-02T09:00:00Z");
    private static final String SEVENTEEN = "\"dateOfBirth\": \"2008-03-10\"";
    private static final Instant BIRTHDAY = Instant.parse("2026-03-10T00:00:00Z");
    private static final String MONTHLY = ", \"kind\": \"MONTHLY\", \"outcome\": \"SUPPORT_CONTINUES\"";

    @Inject
    MovableClock clock;

    private final CaseWorld world = new CaseWorld();

    @BeforeEach
    void stop() {
        clock.stopAt(BEFORE);
    }

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    private void turnsEighteen() {
        clock.stopAt(BIRTHDAY);
    }

    private static void refusedAsOutgrown(Response response) {
        response.then()
                .statusCode(409)
                .body("type", equalTo("/problems/consent-missing"))
                .body("lack", equalTo("GIVER_NO_LONGER_ENTITLED"))
                .body("mayConsent", contains("PERSON"));
    }

    @Test
    void takesNoSupportUpAgainOnAParentsWordFromTheBirthday() throws SQLException {
        var id = world.supported(SEVENTEEN, "PARENT_OR_CARER");
        world.act(world.officer, id, "hold", "").then().statusCode(200);
        turnsEighteen();
        var before = everythingAbout(id);

        refusedAsOutgrown(world.act(world.officer, id, "resumption", ""));

        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void reviewsNoSupportOnAParentsWordFromTheBirthday() throws SQLException {
        var id = world.supported(SEVENTEEN, "PARENT_OR_CARER");
        world.act(world.officer, id, "reviews", MONTHLY).then().statusCode(200);
        turnsEighteen();
        var before = everythingAbout(id);

        refusedAsOutgrown(world.act(world.officer, id, "reviews", MONTHLY));

        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void holdsToTheEndOfTheDayBeforeTheBirthday() {
        var id = world.supported(SEVENTEEN, "PARENT_OR_CARER");
        world.act(world.officer, id, "hold", "").then().statusCode(200);
        clock.stopAt(BIRTHDAY.minusSeconds(1));

        world.act(world.officer, id, "resumption", "").then().statusCode(200);
    }

    @Test
    void plansAndConfirmsNoSessionOnTheBirthdayItself() throws SQLException {
        var id = world.supported(SEVENTEEN, "PARENT_OR_CARER");
        var sessions = "/v1/cases/" + id + "/sessions";
        var planned = "{\"provider\": \"sample-provider\", \"startsAt\": \"2026-03-10T00:00:00Z\"}";
        var session = made(creating(world.officer).body(planned).post(sessions));
        turnsEighteen();
        var before = everythingAbout(id);

        refusedAsOutgrown(creating(world.officer).body(planned).post(sessions));
        refusedAsOutgrown(
                as(world.officer).header("If-Match", "\"0\"").post(sessions + "/" + session + "/confirmation"));

        assertThat(everythingAbout(id)).isEqualTo(before);
        assertThat(TestDatabase.rows("select state from support_session where case_id = ?::uuid", id))
                .containsExactly(Map.of("state", "PLANNED"));
    }

    @Test
    void changesNothingOfThePlanAndAssessesNobodyFromTheBirthday() throws SQLException {
        var id = world.supported(SEVENTEEN, "PARENT_OR_CARER");
        world.assessed(id, 0, "GRIEVANCE", "THREAT");
        var action = world.planned(id, "GRIEVANCE");
        String reason = made(world.whyNot(id, "THREAT"));
        turnsEighteen();
        var before = everythingAbout(id);

        refusedAsOutgrown(creating(world.officer)
                .body(CaseWorld.action("THREAT"))
                .post("/v1/cases/" + id + "/support-plan/actions"));
        refusedAsOutgrown(world.whyNot(id, "GRIEVANCE"));
        refusedAsOutgrown(world.end(id, action, "completion"));
        refusedAsOutgrown(world.change(world.officer, "/v1/cases/" + id + "/support-plan")
                .body("{\"reason\": \"" + CaseWorld.REASON + "\"}")
                .post("/v1/cases/" + id + "/support-plan/reasons/" + reason + "/withdrawal"));
        refusedAsOutgrown(world.assess(id, 1, "GRIEVANCE"));

        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void declinesNoExitOnAParentsWordButAgreesToOne() {
        var id = world.supported(SEVENTEEN, "PARENT_OR_CARER");
        world.assessed(id, 0);
        world.act(world.officer, id, "exit-proposal", "").then().statusCode(200);
        turnsEighteen();

        refusedAsOutgrown(world.act(world.chair, id, "exit-refusal", ""));
        world.act(world.chair, id, "exit", "").then().statusCode(200);
    }

    @Test
    void recordsNoAnswerOfAParentOnTheBirthday() throws SQLException {
        var id = world.adopted(SEVENTEEN);
        world.consent(id, "SOUGHT", "PARENT_OR_CARER").then().statusCode(200);
        turnsEighteen();
        var before = everythingAbout(id);

        for (var answer : List.of("GIVEN", "REFUSED")) {
            world.consent(id, answer, "PARENT_OR_CARER")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/consent-not-theirs"))
                    .body("mayConsent", contains("PERSON"));
        }
        assertThat(everythingAbout(id)).isEqualTo(before);
        world.consent(id, "SOUGHT", "PERSON").then().statusCode(200);
        world.consent(id, "GIVEN", "PERSON").then().statusCode(200);
    }

    @Test
    void goesOnOnceThePersonHasConsentedThemselves() {
        var id = world.supported(SEVENTEEN, "PARENT_OR_CARER");
        world.act(world.officer, id, "hold", "").then().statusCode(200);
        turnsEighteen();

        world.consent(id, "SOUGHT", "PERSON").then().statusCode(200).body("status", equalTo("CONSENT_SOUGHT"));
        world.consent(id, "GIVEN", "PERSON").then().statusCode(200);
        world.act(world.officer, id, "support", "").then().statusCode(200).body("status", equalTo("SUPPORT_ACTIVE"));
        world.act(world.officer, id, "reviews", MONTHLY).then().statusCode(200);
    }

    @Test
    void resumesNothingOfWhichConsentWasWithdrawnWhileItWasOnHold() throws SQLException {
        var id = world.supported(SEVENTEEN, "PARENT_OR_CARER");
        world.act(world.officer, id, "hold", "").then().statusCode(200);
        world.consent(id, "WITHDRAWN", "PARENT_OR_CARER").then().statusCode(200);
        var before = everythingAbout(id);

        world.act(world.officer, id, "resumption", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/case-action-not-allowed"));
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void asksAPersonUnder18NotAgainWhileAParentsConsentHolds() throws SQLException {
        var id = world.supported(SEVENTEEN, "PARENT_OR_CARER");
        var before = everythingAbout(id);

        world.consent(id, "SOUGHT", "PERSON")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/case-action-not-allowed"));
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void saysWhoCanBeAskedByTheirAge() {
        var child = world.adopted(CaseWorld.CHILD);
        var adult = world.adopted(CaseWorld.ADULT);

        as(world.officer).get("/v1/cases/" + child).then().body("consent.mayBeAsked", contains("PARENT_OR_CARER"));
        as(world.officer).get("/v1/cases/" + adult).then().body("consent.mayBeAsked", contains("PERSON"));
        as(world.chair).get("/v1/cases/" + adult).then().body("consent.mayBeAsked", empty());
    }
}
