package uk.leabridge.referrals.casework.cases.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;

@QuarkusTest
@ReferralsService
class CasePersonIT {
    private final CaseWorld world = new CaseWorld();

    @Test
    void isNamedOnlyWhenSomebodyAsksAndTheLookIsRecorded() throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        as(world.officer).get("/v1/cases/" + id).then().statusCode(200).body("$", not(hasKey("person")));
        assertThat(looks(id)).isEmpty();

        as(world.officer)
                .get("/v1/cases/" + id + "/person")
                .then()
                .statusCode(200)
                .body("person.familyName", equalTo(CaseWorld.FAMILY_NAME))
                .body("person", not(hasKey("contact")));

        assertThat(looks(id)).singleElement().satisfies(look -> {
            assertThat(look.get("subject")).isEqualTo(world.officer.subject());
            assertThat(look.get("person_id")).isNotNull();
        });
    }

    @Test
    void isNamedToNobodyWhomTheCaseDoesNotConcern() throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        var path = "/v1/cases/" + id + "/person";

        given().get(path).then().statusCode(401);
        for (var role : List.of("safeguarding-officer", "panel-chair", "panel-member")) {
            as(Tokens.of(role, "newham")).get(path).then().statusCode(404);
        }
        as(Tokens.of("panel-member", world.borough)).get(path).then().statusCode(404);
        for (var role : List.of("learner", "referrer", "provider", "borough-admin", "auditor")) {
            as(Tokens.of(role, world.borough)).get(path).then().statusCode(403);
        }

        assertThat(looks(id)).isEmpty();
    }

    @Test
    void isNobodyOnceTheirRecordIsDestroyed() throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        // what waits for a check of who was referred before could never be checked again, and others look for what
        // waits
        TestDatabase.execute(
                "delete from linkage_check where referral_id ="
                        + " (select referral_id from safeguarding_case where id = ?::uuid)",
                id);
        TestDatabase.execute(
                "set session_replication_role = replica; update data_key set wrapped = null, destroyed_at = now() where person_id ="
                        + " (select person_id from safeguarding_case where id = ?::uuid)",
                id);

        as(world.officer)
                .get("/v1/cases/" + id + "/person")
                .then()
                .statusCode(200)
                .body("person", nullValue());
    }

    private static List<Map<String, Object>> looks(String id) throws SQLException {
        return TestDatabase.rows(
                "select subject, person_id from audit_entry where entity_id = ?::uuid"
                        + " and action = 'case.person.read'",
                id);
    }
}
