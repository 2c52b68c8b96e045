package uk.leabridge.referrals.casework.plan.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.action;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.everythingAbout;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

@QuarkusTest
@ReferralsService
class PlanIT {
    private static final String NOWHERE = "019aab00-0000-7000-8000-000000000001";

    private final CaseWorld world = new CaseWorld();

    private static String of(String caseId) {
        return "/v1/cases/" + caseId + "/support-plan";
    }

    private ValidatableResponse read(String caseId) {
        return as(world.officer).get(of(caseId)).then().statusCode(200);
    }

    private ValidatableResponse proposeExit(String caseId) {
        return world.act(world.officer, caseId, "exit-proposal", "").then();
    }

    @Test
    void showsEveryFactorThatIsPresentWithItsAnswerAndTheHoles() {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        read(id).body("assessment", nullValue()).body("coverage", hasSize(0));
        world.assessed(id, 0, "GRIEVANCE", "STATUS", "THREAT", "MENTAL_HEALTH");
        var action = world.planned(id, "GRIEVANCE", "STATUS");
        world.whyNot(id, "THREAT").then().statusCode(201);

        read(id).body("assessment.number", equalTo(1))
                .body("holes", contains("MENTAL_HEALTH"))
                .body("coverage.factor", hasSize(4))
                .body("coverage.find { it.factor == 'GRIEVANCE' }.actions", contains(action))
                .body(
                        "coverage.find { it.factor == 'GRIEVANCE' }.title",
                        equalTo("Feelings of grievance and injustice"))
                .body("coverage.find { it.factor == 'THREAT' }.reason.reason", equalTo(CaseWorld.REASON))
                .body("coverage.find { it.factor == 'MENTAL_HEALTH' }.covered", equalTo(false))
                .body("actions[0].words", equalTo(CaseWorld.PLANNED))
                .body("actions[0].owner", equalTo("EDUCATION"))
                .body("actions[0].state", equalTo("OPEN"));
    }

    @Test
    void blocksAnExitAndNamesTheFactorsUntilEachIsAnswered() throws SQLException {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        proposeExit(id)
                .statusCode(409)
                .body("obstacles", contains("NO_ASSESSMENT"))
                .body("uncovered", hasSize(0));
        world.assessed(id, 0, "GRIEVANCE", "STATUS", "THREAT");
        world.planned(id, "STATUS");
        var before = everythingAbout(id);

        proposeExit(id)
                .statusCode(409)
                .body("type", equalTo("/problems/exit-blocked"))
                .body("obstacles", contains("FACTOR_NOT_COVERED"))
                .body("uncovered", contains("GRIEVANCE", "THREAT"));

        assertThat(everythingAbout(id)).isEqualTo(before);
        world.planned(id, "GRIEVANCE");
        world.whyNot(id, "THREAT").then().statusCode(201);
        proposeExit(id).statusCode(200).body("status", equalTo("EXIT_PROPOSED"));
    }

    @Test
    void agreesNoExitWhenAHoleOpensAfterItWasProposed() throws SQLException {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        world.assessed(id, 0);
        proposeExit(id).statusCode(200);
        world.assessed(id, 1, "GRIEVANCE");
        var before = everythingAbout(id);

        world.act(world.chair, id, "exit", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/exit-blocked"))
                .body("uncovered", contains("GRIEVANCE"));

        assertThat(everythingAbout(id)).isEqualTo(before);
        world.planned(id, "GRIEVANCE");
        world.act(world.chair, id, "exit", "").then().statusCode(200).body("status", equalTo("EXITED"));
    }

    @Test
    void opensTheHoleAgainWhenAnActionIsCancelledAndNotWhenItIsDone() {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        world.assessed(id, 0, "GRIEVANCE", "STATUS");
        var cancelled = world.planned(id, "GRIEVANCE");
        var done = world.planned(id, "STATUS");

        world.end(id, cancelled, "cancellation").then().statusCode(200);
        world.end(id, done, "completion").then().statusCode(200);

        read(id).body("holes", contains("GRIEVANCE"))
                .body("actions.state", contains("CANCELLED", "DONE"))
                .body("actions[0].endReason", equalTo(CaseWorld.REASON))
                .body("actions[0].endedBy", equalTo(world.officer.subject()));
        world.end(id, cancelled, "completion")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/action-ended"))
                .body("state", equalTo("CANCELLED"));
    }

    @Test
    void answersAFactorAnewThatComesBack() {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        world.assessed(id, 0, "GRIEVANCE", "STATUS");
        world.end(id, world.planned(id, "GRIEVANCE"), "completion").then().statusCode(200);
        world.whyNot(id, "STATUS").then().statusCode(201);
        read(id).body("holes", hasSize(0));
        world.assessed(id, 1);
        read(id).body("coverage", hasSize(0));

        world.assessed(id, 2, "GRIEVANCE", "STATUS");

        read(id).body("holes", contains("GRIEVANCE", "STATUS"));
        proposeExit(id).statusCode(409);
    }

    @Test
    void keepsItsWordsSealedAndEveryStepOnRecord() throws SQLException {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        world.assessed(id, 0, "GRIEVANCE");
        var action = world.planned(id, "GRIEVANCE");
        world.end(id, action, "completion").then().statusCode(200);
        world.whyNot(id, "GRIEVANCE").then().statusCode(201);
        read(id);

        var row = TestDatabase.rows("select words, end_reason from plan_action where id = ?::uuid", action)
                .getFirst();
        assertThat(new String((byte[]) row.get("words"), ISO_8859_1)).doesNotContain("Sample-Plan");
        assertThat(new String((byte[]) row.get("end_reason"), ISO_8859_1)).doesNotContain(CaseWorld.REASON);
        as(world.officer)
                .get("/v1/cases/" + id + "/chronology")
                .then()
                .body(
                        "items.kind.takeRight(4)",
                        contains("ASSESSED", "PLAN_ACTION_ADDED", "PLAN_ACTION_DONE", "PLAN_REASON_GIVEN"));
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where entity_id = ?::uuid and action in ('case.plan-action-added',"
                                + " 'case.plan-action-done', 'case.plan-reason-given', 'support-plan.read')"
                                + " group by action",
                        id))
                .hasSize(4);
        assertThat(TestDatabase.events(id).toString()).doesNotContain("Sample-", "GRIEVANCE");
    }

    @Test
    void isPlannedOnceForOneKey() throws SQLException {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        world.assessed(id, 0, "GRIEVANCE");
        for (var path : List.of("/actions", "/reasons")) {
            var body = path.equals("/actions")
                    ? action("GRIEVANCE")
                    : "{\"factor\": \"GRIEVANCE\", \"reason\": \"" + CaseWorld.REASON + "\"}";
            var first = as(world.officer)
                    .header("Idempotency-Key", "key-" + id)
                    .body(body)
                    .post(of(id) + path);
            first.then().statusCode(201);

            as(world.officer)
                    .header("Idempotency-Key", "key-" + id)
                    .body(body)
                    .post(of(id) + path)
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", "true")
                    .body("id", equalTo(first.path("id")));
            as(world.officer)
                    .header("Idempotency-Key", "key-" + id)
                    .body(body.replace("GRIEVANCE", "STATUS"))
                    .post(of(id) + path)
                    .then()
                    .statusCode(422);
            as(world.officer).body(body).post(of(id) + path).then().statusCode(400);
        }
        assertThat(TestDatabase.rows("select 1 from plan_action where case_id = ?::uuid", id))
                .hasSize(1);
        assertThat(TestDatabase.rows("select 1 from plan_reason where case_id = ?::uuid", id))
                .hasSize(1);
    }

    @Test
    void endsAnActionOnlyOnTheVersionThatWasRead() throws Exception {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        world.assessed(id, 0, "GRIEVANCE");
        var action = world.planned(id, "GRIEVANCE");
        var path = of(id) + "/actions/" + action + "/completion";
        var body = "{\"reason\": \"" + CaseWorld.REASON + "\"}";
        var before = everythingAbout(id);

        as(world.officer)
                .header("If-Match", "\"0\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(412);
        as(world.officer).body(body).post(path).then().statusCode(428);
        world.change(world.officer, of(id))
                .body("{\"reason\": \" \"}")
                .post(path)
                .then()
                .statusCode(400);
        world.change(world.officer, of(id))
                .body("{\"reason\": \"Because.\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-too-short"));
        assertThat(everythingAbout(id)).isEqualTo(before);
        var tag = as(world.officer).get(of(id)).header("ETag");
        Callable<Integer> ending = () ->
                as(world.officer).header("If-Match", tag).body(body).post(path).statusCode();
        try (var both = Executors.newFixedThreadPool(2)) {
            assertThat(both.invokeAll(List.of(ending, ending)).stream().map(f -> f.resultNow()))
                    .containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void proposesNoExitOnAPlanThatChangedMeanwhile() {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        world.assessed(id, 0);
        var tag = as(world.officer).get("/v1/cases/" + id).header("ETag");
        world.assessed(id, 1, "GRIEVANCE");

        as(world.officer)
                .header("If-Match", tag)
                .body("{\"reason\": \"" + CaseWorld.REASON + "\", \"legalBasis\": \"PUBLIC_TASK\"}")
                .post("/v1/cases/" + id + "/exit-proposal")
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "GRIEVANCE"  | "LUCK"                 | 422 | factor-unknown
            2035-01-31   | 2020-01-31             | 422 | due-in-the-past
            "GRIEVANCE"  | "a grievance"          | 400 | invalid-request
            ["GRIEVANCE"]| []                     | 400 | invalid-request
            2035-01-31   | the last of January    | 400 | invalid-request
            2035-01-31   | 2099-01-31             | 400 | invalid-request
            "EDUCATION"  | "Mrs Sample"           | 400 | invalid-request
            "owner"      | "colour": 1, "owner"   | 400 | invalid-request
            """)
    void plansNothingThatIsWrong(String good, String bad, int status, String problem) throws SQLException {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        world.assessed(id, 0, "GRIEVANCE");
        var before = everythingAbout(id);

        creating(world.officer)
                .body(action("GRIEVANCE").replace(good, bad))
                .post(of(id) + "/actions")
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem));
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void plansNothingForSomebodyWhoWasNotAssessedOrNotAdopted() {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        creating(world.officer)
                .body(action("GRIEVANCE"))
                .post(of(id) + "/actions")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-assessed"));
        var early = world.opened(CaseWorld.ADULT);
        world.assessed(early, 0, "GRIEVANCE");
        creating(world.officer)
                .body(action("GRIEVANCE"))
                .post(of(early) + "/actions")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/plan-not-now"))
                .body("from", equalTo("INFORMATION_GATHERING"));
        world.whyNot(early, "GRIEVANCE").then().statusCode(409);
    }

    @Test
    void takesNoShortReasonWhyNothingIsDone() throws SQLException {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        world.assessed(id, 0, "GRIEVANCE");
        var before = everythingAbout(id);

        creating(world.officer)
                .body("{\"factor\": \"GRIEVANCE\", \"reason\": \"   No need.            \"}")
                .post(of(id) + "/reasons")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-too-short"))
                .body("errors.field", hasItem("reason"));
        world.whyNot(id, "LUCK").then().statusCode(422).body("type", equalTo("/problems/factor-unknown"));
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void isNotThereForAnotherBoroughOrUnderAnotherCase() {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        world.assessed(id, 0, "GRIEVANCE");
        var action = world.planned(id, "GRIEVANCE");
        var stranger = Tokens.of("safeguarding-officer", "newham");
        var reason = "{\"factor\": \"GRIEVANCE\", \"reason\": \"" + CaseWorld.REASON + "\"}";

        as(stranger).get(of(id)).then().statusCode(404);
        creating(stranger)
                .body(action("GRIEVANCE"))
                .post(of(id) + "/actions")
                .then()
                .statusCode(404);
        creating(stranger).body(reason).post(of(id) + "/reasons").then().statusCode(404);
        for (var end : List.of("completion", "cancellation")) {
            as(stranger)
                    .header("If-Match", "\"0\"")
                    .body("{\"reason\": \"" + CaseWorld.REASON + "\"}")
                    .post(of(id) + "/actions/" + action + "/" + end)
                    .then()
                    .statusCode(404);
        }
        var other = world.supported(CaseWorld.ADULT, "PERSON");
        world.end(other, action, "completion").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "POST, /actions",
        "POST, /reasons",
        "POST, /reasons/019aab00-0000-7000-8000-000000000002/withdrawal",
        "POST, /actions/019aab00-0000-7000-8000-000000000002/completion",
        "POST, /actions/019aab00-0000-7000-8000-000000000002/cancellation"
    })
    void refusesTheUnauthenticatedAndTheWrongRole(String method, String path) {
        var body = method.equals("GET") ? "" : "{}";

        given().contentType("application/json")
                .body(body)
                .request(method, of(NOWHERE) + path)
                .then()
                .statusCode(401);
        for (var role : List.of("learner", "referrer", "panel-member", "provider", "borough-admin", "auditor")) {
            as(Tokens.of(role, world.borough))
                    .body(body)
                    .request(method, of(NOWHERE) + path)
                    .then()
                    .statusCode(403);
        }
        if (method.equals("POST")) {
            as(world.chair).body(body).post(of(NOWHERE) + path).then().statusCode(403);
        }
    }
}
