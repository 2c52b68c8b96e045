package uk.leabridge.referrals.records.retention.api;

import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;

import io.restassured.response.Response;
import java.sql.SQLException;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** A borough with records that ended long ago, and those who decide about them. */
final class RetentionWorld {
    static final String REASON = "Nothing speaks for keeping this record any longer.";

    final CaseWorld cases = new CaseWorld();
    final Tokens auditor = Tokens.of("auditor", cases.borough);

    /** A referral that ended without further action so many years ago, by an officer of its own; answers its record. */
    String ended(String age, String years) throws SQLException {
        var id = cases.cleared(age);
        as(Tokens.of("safeguarding-officer", cases.borough))
                .header("If-Match", "\"1\"")
                .body("""
                    {"decision": "NO_FURTHER_ACTION", "reason": "%s", "evidence": "Notes", "legalBasis": "CTSA_2015_SECTION_36"}""".formatted(REASON))
                .post("/v1/referrals/" + id + "/screening")
                .then()
                .statusCode(200);
        TestDatabase.execute(
                "update referral set decided_at = now() - ?::interval where id = ?::uuid", years + " years", id);
        return recordOf("referral", id);
    }

    static String recordOf(String table, String id) throws SQLException {
        return String.valueOf(TestDatabase.rows("select person_id from " + table + " where id = ?::uuid", id)
                .getFirst()
                .get("person_id"));
    }

    static String path(String record) {
        return "/v1/retention/" + record;
    }

    Response review(Tokens who, String record, String version, String body) {
        return as(who).header("If-Match", version).body(body).post(path(record) + "/review");
    }

    static String destroying() {
        return "{\"decision\": \"DESTROY\", \"reason\": \"" + REASON + "\"}";
    }

    Response hold(Tokens who, String record) {
        return creating(who)
                .body("{\"ground\": \"POLICE_INVESTIGATION\", \"reason\": \"" + REASON + "\"}")
                .post(path(record) + "/holds");
    }

    Response lift(Tokens who, String record, String hold, String version) {
        return as(who).header("If-Match", version)
                .body("{\"reason\": \"" + REASON + "\"}")
                .post(path(record) + "/holds/" + hold + "/lifting");
    }

    Response destroy(Tokens who, String record, String version) {
        return as(who).header("If-Match", version).post(path(record) + "/destruction");
    }

    String version(String record) {
        return as(auditor).get(path(record)).then().statusCode(200).extract().header("ETag");
    }

    /** Reviewed by the auditor and destroyed by the administrator; answers the receipt. */
    Response destroyed(String record) {
        review(auditor, record, version(record), destroying()).then().statusCode(200);
        var answer = destroy(cases.admin, record, version(record));
        answer.then().statusCode(201);
        return answer;
    }

    String advice() {
        return made(creating(cases.referrer)
                .body("{\"question\": \"May we talk to the family of Sample-Question first?\"}")
                .post("/v1/advice"));
    }
}
