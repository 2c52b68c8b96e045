package uk.leabridge.referrals.casework.due.api;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;
import uk.leabridge.referrals.intake.referral.api.RepeatReferrals;

/** What is done late was late, although nobody looked in between: it is told with the work that makes it good. */
@QuarkusTest
@ReferralsService
class LateWorkIT {
    private static final String WORDS =
            "{\"reason\": \"" + CaseWorld.REASON + "\", \"legalBasis\": \"CTSA_2015_SECTION_36\"%s}";

    @Inject
    ObjectMapper json;

    private final CaseWorld world = new CaseWorld();

    private List<String> told(String subject) throws SQLException, JsonProcessingException {
        var kinds = new ArrayList<String>();
        for (var event : TestDatabase.events(subject)) {
            var envelope = json.readTree(event);
            if (envelope.get("type").textValue().endsWith(".overdue.v1"))
                kinds.add(envelope.at("/data/kind").textValue());
        }
        return kinds;
    }

    /** Support that began forty days ago and of which nobody has heard since. */
    private String neglected() throws SQLException {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        TestDatabase.execute("update case_step set at = at - interval '40 days' where case_id = ?::uuid", id);
        return id;
    }

    @Test
    void tellsOfAnAnswerOfThePoliceThatCameLateAndOfAScreeningToo() throws Exception {
        var id = RepeatReferrals.somebody().referred(world.borough);
        TestDatabase.execute(
                "update referral set gateway_due_at = now() - interval '1 day', screening_due_at = now() - interval '2 days'"
                        + " where id = ?::uuid",
                id);

        as(world.officer)
                .header("If-Match", "\"0\"")
                .body("{\"result\": \"CLEAR\", \"note\": \"" + CaseWorld.REASON + "\"}")
                .post("/v1/referrals/" + id + "/gateway-checks")
                .then()
                .statusCode(200);
        assertThat(told(id)).containsExactly("SCREENING", "GATEWAY_CHECK");

        as(world.officer)
                .header("If-Match", "\"1\"")
                .body("{\"decision\": \"NO_FURTHER_ACTION\", \"reason\": \"" + CaseWorld.REASON
                        + "\", \"legalBasis\": \"CTSA_2015_SECTION_26\"}")
                .post("/v1/referrals/" + id + "/screening")
                .then()
                .statusCode(200);
        assertThat(told(id)).containsExactly("SCREENING", "GATEWAY_CHECK");
    }

    @Test
    void tellsNothingOfWhatIsRefusedNorOfWhatIsInTime() throws Exception {
        var id = neglected();

        world.change(world.officer, "/v1/cases/" + id)
                .body("{\"reason\": \"Short.\", \"legalBasis\": \"CTSA_2015_SECTION_36\"}")
                .post("/v1/cases/" + id + "/contacts")
                .then()
                .statusCode(422);
        assertThat(told(id)).isEmpty();
        assertThat(TestDatabase.rows("select 1 from escalation where subject_id = ?::uuid", id))
                .isEmpty();

        var inTime = world.supported(CaseWorld.ADULT, "PERSON");
        world.change(world.officer, "/v1/cases/" + inTime)
                .body(WORDS.formatted(""))
                .post("/v1/cases/" + inTime + "/contacts")
                .then()
                .statusCode(200);
        assertThat(told(inTime)).isEmpty();
    }

    @Test
    void tellsOfASilenceThatAContactEndsAndOfTheReviewThatIsStillNotDone() throws Exception {
        var id = neglected();

        world.change(world.officer, "/v1/cases/" + id)
                .body(WORDS.formatted(""))
                .post("/v1/cases/" + id + "/contacts")
                .then()
                .statusCode(200);

        assertThat(told(id)).containsExactlyInAnyOrder("ASSESSMENT", "SILENCE", "REVIEW");
    }

    @Test
    void tellsOfAnAssessmentThatWasLate() throws Exception {
        var id = neglected();

        world.assessed(id, 0, "THREAT");

        assertThat(told(id)).contains("ASSESSMENT");
    }

    @Test
    void tellsOfAnActionThatIsEndedAfterItsDay() throws Exception {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        world.assessed(id, 0, "THREAT");
        var action = world.planned(id, "THREAT");
        TestDatabase.execute("update plan_action set due_on = current_date - 3 where id = ?::uuid", action);

        world.end(id, action, "completion").then().statusCode(200);

        assertThat(told(id)).containsExactly("PLAN_ACTION");
    }

    @Test
    void tellsOfAServiceThatIsAskedTooLate() throws Exception {
        var id = RepeatReferrals.somebody().referred(world.borough);
        as(world.officer)
                .header("If-Match", "\"0\"")
                .body("{\"decision\": \"SIGNPOSTED\", \"reason\": \"" + CaseWorld.REASON
                        + "\", \"legalBasis\": \"CTSA_2015_SECTION_26\", \"signposts\": [\"CAMHS\", \"MASH\"]}")
                .post("/v1/referrals/" + id + "/screening")
                .then()
                .statusCode(200);
        TestDatabase.execute(
                "update signposting set chase_at = date_trunc('day', now()) - interval '1 day' where referral_id = ?::uuid"
                        + " and route = 'CAMHS'",
                id);
        String signpost = as(world.officer)
                .get("/v1/referrals/" + id + "/signposts")
                .path("items.find { it.route == 'CAMHS' }.id");

        as(world.officer)
                .header("If-Match", "\"0\"")
                .body("{\"result\": \"ACCEPTED\", \"words\": \"" + CaseWorld.REASON + "\"}")
                .post("/v1/signposts/" + signpost + "/chases")
                .then()
                .statusCode(200);

        assertThat(told(id)).containsExactly("SIGNPOST_CHASE");
        var event = json.readTree(TestDatabase.events(id).getLast());
        assertThat(event.at("/data/aboutId").textValue()).isEqualTo(signpost);
    }

    @Test
    void tellsOfASilenceThatAProvidersWordEnds() throws Exception {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        var organisation = world.borough + "-sample-provider";
        var session = made(creating(world.officer)
                .body("{\"provider\": \"" + organisation + "\", \"startsAt\": \"2026-01-05T10:00:00Z\"}")
                .post("/v1/cases/" + id + "/sessions"));
        TestDatabase.execute(
                "update support_session set starts_at = now() - interval '2 days', version = 1, coordinator_by = 'officer',"
                        + " coordinator_at = now() where id = ?::uuid",
                session);
        TestDatabase.execute("update case_step set at = at - interval '20 days' where case_id = ?::uuid", id);

        as(Tokens.of("provider", world.borough).organisation(organisation))
                .header("If-Match", "\"1\"")
                .post("/v1/sessions/" + session + "/confirmation")
                .then()
                .statusCode(200);

        assertThat(told(id)).containsExactlyInAnyOrder("ASSESSMENT", "SILENCE");
    }
}
