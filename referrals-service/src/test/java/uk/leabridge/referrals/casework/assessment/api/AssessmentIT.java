package uk.leabridge.referrals.casework.assessment.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.assessment;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.everythingAbout;

import io.quarkus.test.junit.QuarkusTest;
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
class AssessmentIT {
    private final CaseWorld world = new CaseWorld();

    private static String of(String caseId) {
        return "/v1/cases/" + caseId + "/assessments";
    }

    @Test
    void listsTheFrameworkThatPeopleAreAssessedBy() {
        as(world.officer)
                .get("/v1/assessment-frameworks")
                .then()
                .statusCode(200)
                .body("items.id", contains("vaf-2012"))
                .body("items[0].version", equalTo(1))
                .body("items[0].source", startsWith("HM Government"))
                .body("items[0].scale.code", contains("PRESENT", "NOT_PRESENT", "NOT_KNOWN"))
                .body("items[0].dimensions.code", contains("ENGAGEMENT", "INTENT", "CAPABILITY"))
                .body("items[0].dimensions.collectMany { it.factors }.code", equalTo(CaseWorld.FACTORS));
    }

    @Test
    void showsWhatHasChangedSinceTheLast() {
        var id = world.opened(CaseWorld.CHILD);
        world.assessed(id, 0, "GRIEVANCE");
        world.assess(id, 1, "STATUS").then().statusCode(201).body("number", equalTo(2));

        as(world.officer)
                .get(of(id))
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items[0].summary", equalTo(CaseWorld.SUMMARY))
                .body("items[0].findings", hasSize(22))
                .body("items[0].findings.find { it.factor == 'STATUS' }.note", equalTo(CaseWorld.NOTE))
                .body("items[0].assessedBy", equalTo(world.officer.subject()))
                .body("items[0].changes", hasSize(2))
                .body("items[0].changes.find { it.factor == 'GRIEVANCE' }.from", equalTo("PRESENT"))
                .body("items[0].changes.find { it.factor == 'GRIEVANCE' }.to", equalTo("NOT_PRESENT"))
                .body("items[0].changes.find { it.factor == 'STATUS' }.to", equalTo("PRESENT"))
                .body("items[1].changes", hasSize(0));
    }

    @Test
    void isReadPageByPageWithTheChangesOfEach() {
        var id = world.opened(CaseWorld.CHILD);
        world.assessed(id, 0, "GRIEVANCE");
        world.assessed(id, 1);
        world.assessed(id, 2, "STATUS");

        var first = as(world.chair)
                .queryParam("limit", 2)
                .get(of(id))
                .then()
                .statusCode(200)
                .extract();

        assertThat(first.<List<Integer>>path("items.number")).containsExactly(3, 2);
        assertThat(first.<List<String>>path("items[1].changes.factor")).containsExactly("GRIEVANCE");
        as(world.chair)
                .get(first.header("Link").replaceAll("</api/referrals(.*)>; rel=\"next\"", "$1"))
                .then()
                .statusCode(200)
                .body("items.number", contains(1));
    }

    @Test
    void isDueAgainAfterTheMonthsThatTheBoroughChose() throws SQLException {
        var borough = "newham";
        var own = as(Tokens.of("safeguarding-officer", borough));
        var id = world.opened(CaseWorld.CHILD);
        world.assessed(id, 0);
        var read = as(world.officer).get(of(id)).then().extract();
        var made = java.time.Instant.parse(read.<String>path("items[0].assessedAt"));

        assertThat(read.<String>path("items[0].dueAgainOn"))
                .isEqualTo(java.time.LocalDate.ofInstant(made, java.time.ZoneId.of("Europe/London"))
                        .plusMonths(3)
                        .toString());
        assertThat(TestDatabase.rows("select assessment_months from borough_setting where borough = ?", borough))
                .extracting(row -> row.get("assessment_months"))
                .containsExactly(3);
        own.get(of(id)).then().statusCode(404);
    }

    @Test
    void keepsItsWordsSealedAndTheLookOnRecord() throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        world.assessed(id, 0, "GRIEVANCE");
        as(world.officer).get(of(id)).then().statusCode(200);

        var summary = (byte[]) TestDatabase.rows("select summary from assessment where case_id = ?::uuid", id)
                .getFirst()
                .get("summary");
        var note = (byte[]) TestDatabase.rows(
                        "select f.note from assessment_finding f join assessment a on a.id = f.assessment_id"
                                + " where a.case_id = ?::uuid and f.presence = 'PRESENT'",
                        id)
                .getFirst()
                .get("note");
        assertThat(new String(summary, ISO_8859_1)).doesNotContain("Sample-Summary");
        assertThat(new String(note, ISO_8859_1)).doesNotContain("Sample-Note");
        assertThat(TestDatabase.rows(
                        "select action from audit_entry where entity_id = ?::uuid and subject = ?"
                                + " and action in ('case.assessed', 'assessment.read') order by action",
                        id,
                        world.officer.subject()))
                .extracting(row -> row.get("action"))
                .containsExactly("assessment.read", "case.assessed");
        as(world.officer)
                .get("/v1/cases/" + id + "/chronology")
                .then()
                .body("items.kind", contains("OPENED", "ASSESSED"))
                .body("items[1].codes", contains("vaf-2012", "VERSION_1", "NUMBER_1"));
    }

    @Test
    void isRecordedOnceForOneKeyAndForTwoAssessorsAtOnce() throws Exception {
        var id = world.opened(CaseWorld.CHILD);
        var key = "key-" + id;
        var first = as(world.officer)
                .header("Idempotency-Key", key)
                .body(assessment(0))
                .post(of(id));
        first.then().statusCode(201);

        as(world.officer)
                .header("Idempotency-Key", key)
                .body(assessment(0))
                .post(of(id))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.path("id")));
        as(world.officer)
                .header("Idempotency-Key", key)
                .body(assessment(0, "STATUS"))
                .post(of(id))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        Callable<Integer> second = () -> world.assess(id, 1, "GRIEVANCE").statusCode();
        try (var both = Executors.newFixedThreadPool(2)) {
            assertThat(both.invokeAll(List.of(second, second)).stream().map(f -> f.resultNow()))
                    .containsExactlyInAnyOrder(201, 409);
        }
        assertThat(TestDatabase.rows("select 1 from assessment where case_id = ?::uuid", id))
                .hasSize(2);
    }

    @Test
    void refusesWhatWasOvertaken() throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        world.assessed(id, 0);
        var before = everythingAbout(id);

        world.assess(id, 0)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/assessment-overtaken"))
                .body("latest", equalTo(1));
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            , {"factor": "CRIMINAL_CAPABILITY", "presence": "NOT_PRESENT"}  |                                                          | missing  | CRIMINAL_CAPABILITY
            "factor": "STATUS", "presence": "NOT_PRESENT"                   | "factor": "LUCK", "presence": "NOT_PRESENT"              | unknown  | LUCK
            "factor": "STATUS", "presence": "NOT_PRESENT"                   | "factor": "STATUS", "presence": "PRESENT"                | noteless | STATUS
            "factor": "STATUS", "presence": "NOT_PRESENT"                   | "factor": "STATUS", "presence": "PRESENT", "note": "  "  | noteless | STATUS
            """)
    void wantsSomethingOfEveryFactor(String said, String instead, String lack, String factor) throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        var before = everythingAbout(id);
        var text = said.startsWith(",") ? said.substring(1) : said;

        creating(world.officer)
                .body(assessment(0)
                        .replace((said.startsWith(",") ? "," : "") + text.strip(), instead == null ? "" : instead))
                .post(of(id))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/assessment-not-whole"))
                .body(lack, contains(factor));
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "presence": "NOT_PRESENT" | "presence": "PERHAPS"                     | findings[0].presence
            "factor": "THREAT"        | "factor": "GRIEVANCE"                     | eachNamedOnce
            "factor": "THREAT"        | "factor": "a threat"                      | findings[1].factor
            "follows": 0              | "follows": -1                             | follows
            "frameworkVersion": 1     | "frameworkVersion": 0                     | frameworkVersion
            "follows": 0              | "follows": 0, "score": 17                 | score
            "framework": "vaf-2012"   | "framework": " "                          | framework
            """)
    void refusesABadShape(String good, String bad, String field) throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        var before = everythingAbout(id);

        creating(world.officer)
                .body(assessment(0).replaceFirst(java.util.regex.Pattern.quote(good), bad))
                .post(of(id))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.field", hasItem(field));
        as(world.officer).body(assessment(0)).post(of(id)).then().statusCode(400);
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void refusesAFrameworkThatIsNotThere() {
        var id = world.opened(CaseWorld.CHILD);

        creating(world.officer)
                .body(assessment(0).replace("\"frameworkVersion\": 1", "\"frameworkVersion\": 2"))
                .post(of(id))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/framework-unknown"))
                .body("known[0].id", equalTo("vaf-2012"))
                .body("known[0].version", equalTo(1));
    }

    @Test
    void assessesNobodyWhileThePoliceLead() throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        world.act(world.officer, id, "police-lead", "").then().statusCode(200);
        var before = everythingAbout(id);

        world.assess(id, 0)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/assessment-not-now"))
                .body("from", equalTo("POLICE_LED"));
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void isNotThereForAnotherBorough() {
        var id = world.opened(CaseWorld.CHILD);
        world.assessed(id, 0);
        for (var role : List.of("safeguarding-officer", "panel-chair")) {
            as(Tokens.of(role, "newham")).get(of(id)).then().statusCode(404);
        }

        creating(Tokens.of("safeguarding-officer", "newham"))
                .body(assessment(1))
                .post(of(id))
                .then()
                .statusCode(404);
    }

    @Test
    void refusesTheUnauthenticatedAndTheWrongRole() {
        var address = of("019aab00-0000-7000-8000-000000000001");
        for (var path : List.of(address, "/v1/assessment-frameworks")) {
            given().get(path).then().statusCode(401);
            for (var role :
                    List.of("referrer", "panel-member", "provider", "borough-admin", "auditor", "borough-system")) {
                as(Tokens.of(role, world.borough)).get(path).then().statusCode(403);
            }
        }
        given().contentType("application/json").body("{}").post(address).then().statusCode(401);
        for (var role : List.of("panel-chair", "panel-member", "provider", "referrer")) {
            creating(Tokens.of(role, world.borough))
                    .body("{}")
                    .post(address)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void isWrittenOnceByTheDatabasesWordToo() throws SQLException {
        for (var table : List.of("assessment", "assessment_finding", "plan_reason", "assessment_framework")) {
            assertThat(TestDatabase.rows(
                            "select 1 where has_table_privilege('referrals_app', ?, 'update')"
                                    + " or has_table_privilege('referrals_app', ?, 'delete')",
                            table,
                            table))
                    .as(table)
                    .isEmpty();
        }
    }
}
