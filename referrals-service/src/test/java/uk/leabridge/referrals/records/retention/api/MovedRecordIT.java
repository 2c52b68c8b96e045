package uk.leabridge.referrals.records.retention.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;
import static uk.leabridge.referrals.records.retention.api.RetentionWorld.destroying;
import static uk.leabridge.referrals.records.retention.api.RetentionWorld.path;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;
import uk.leabridge.referrals.casework.transfer.api.TransferWorld;

/** Who decides about the record of a case that went to another borough, and what went along. All people are made up. */
@QuarkusTest
@ReferralsService
class MovedRecordIT {
    private static final String MOVED = "/problems/record-moved";

    private final TransferWorld boroughs = new TransferWorld();
    private final CaseWorld here = boroughs.here;
    private final CaseWorld there = boroughs.there;
    private final Tokens auditorHere = Tokens.of("auditor", here.borough);
    private final Tokens auditorThere = Tokens.of("auditor", there.borough);

    private String caseId = "";
    private String record = "";

    @BeforeEach
    void aCaseHere() {
        caseId = here.opened(CaseWorld.CHILD);
        record = as(here.officer).get("/v1/cases/" + caseId).then().extract().path("record");
    }

    private Response hold(Tokens who) {
        return creating(who)
                .body("{\"ground\": \"COURT_PROCEEDINGS\", \"reason\": \"" + RetentionWorld.REASON + "\"}")
                .post(path(record) + "/holds");
    }

    private Response change(Tokens who, String what, String body) {
        return as(who).header("If-Match", version(auditorThere)).body(body).post(path(record) + what);
    }

    private String version(Tokens who) {
        return as(who).get(path(record)).then().statusCode(200).extract().header("ETag");
    }

    private void closedLongAgo() throws SQLException {
        TestDatabase.execute(
                "update safeguarding_case set status = 'CLOSED', closed_at = now() - interval '7 years', resumes_as = null where id = ?::uuid",
                caseId);
    }

    @Test
    void isHeldThereByWhoHeldItHere() throws SQLException {
        var hold = made(hold(here.officer));
        boroughs.accepted(caseId);

        as(auditorThere)
                .get(path(record))
                .then()
                .statusCode(200)
                .body("holds.id", contains(hold))
                .body("holds[0].placedBy", equalTo(here.officer.subject()))
                .body("holds[0].placedIn", equalTo(here.borough))
                .body("holds[0].placedAs", equalTo("safeguarding-officer"))
                .body("holds[0].reason", equalTo(RetentionWorld.REASON));
        as(auditorThere)
                .get("/v1/retention/holds")
                .then()
                .body("items.id", contains(hold))
                .body("items[0].placedIn", equalTo(here.borough));
        as(auditorHere).get("/v1/retention/holds").then().body("items", hasSize(0));

        closedLongAgo();
        change(auditorThere, "/review", destroying()).then().statusCode(409).body("obstacles.code", contains("HELD"));
        change(there.admin, "/destruction", "").then().statusCode(409).body("obstacles.code", contains("HELD"));
        change(auditorThere, "/holds/" + hold + "/lifting", "{\"reason\": \"" + RetentionWorld.REASON + "\"}")
                .then()
                .statusCode(200);
        change(auditorThere, "/review", destroying()).then().statusCode(200);
        change(there.admin, "/destruction", "").then().statusCode(201);
        assertThat(TestDatabase.rows("select 1 from data_key where person_id = ?::uuid and wrapped is null", record))
                .hasSize(1);
    }

    @Test
    void isHeldThereASecondTime() {
        made(hold(here.chair));
        boroughs.accepted(caseId);

        made(hold(there.officer));

        as(auditorThere)
                .get(path(record))
                .then()
                .body("holds.placedIn", contains(there.borough, here.borough))
                .body("holds.placedAs", contains("safeguarding-officer", "panel-chair"));
    }

    @Test
    void saysToTheBoroughThatHadItWhereItWent() throws SQLException {
        var hold = made(hold(here.officer));
        var before = version(auditorHere);
        boroughs.accepted(caseId);
        var words = "{\"reason\": \"" + RetentionWorld.REASON + "\"}";

        for (var who : List.of(auditorHere, here.admin, here.officer, here.chair)) {
            as(who).get(path(record))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo(MOVED))
                    .body("to", equalTo(there.borough))
                    .body("movedAt", notNullValue());
        }
        hold(here.officer).then().statusCode(409).body("type", equalTo(MOVED));
        for (var one : List.of("/review", "/destruction", "/holds/" + hold + "/lifting")) {
            as(auditorHere)
                    .header("If-Match", before)
                    .body(one.equals("/review") ? destroying() : words)
                    .post(path(record) + one)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo(MOVED));
        }
        as(Tokens.of("auditor", "hackney")).get(path(record)).then().statusCode(404);
        as(here.referrer).get(path(record)).then().statusCode(403);
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where action = 'retention.read' and entity_id = ?::uuid and subject = ?",
                        record,
                        here.chair.subject()))
                .hasSize(1);
        assertThat(TestDatabase.rows("select 1 from retention_hold where person_id = ?::uuid", record))
                .hasSize(1);
    }

    @Test
    void isNotDestroyedWhileARequestOfTheBoroughThatHadItNamesIt() throws SQLException {
        String request = made(creating(auditorHere)
                .body("""
            {"requester": "SELF", "identityCheck": "PHOTO_DOCUMENT", "receivedOn": "%s", "contact": "Sample Road 1",
             "person": {"givenName": "Sample", "familyName": "Sample-Othername"}}
            """.formatted(LocalDate.now(Clock.LONDON)))
                .post("/v1/subject-access"));
        as(auditorHere)
                .header("If-Match", "\"0\"")
                .body("{\"records\": [\"" + record + "\"]}")
                .put("/v1/subject-access/" + request + "/records")
                .then()
                .statusCode(200);
        boroughs.accepted(caseId);
        closedLongAgo();

        change(auditorThere, "/review", destroying())
                .then()
                .statusCode(409)
                .body("obstacles.code", contains("SUBJECT_ACCESS"))
                .body("obstacles[0].borough", equalTo(here.borough))
                .body("obstacles[0].id", equalTo(null));
    }

    @Test
    void isNotDestroyedWhileItIsOffered() throws SQLException {
        boroughs.offered(caseId);
        closedLongAgo();

        as(auditorHere)
                .header("If-Match", version(auditorHere))
                .body(destroying())
                .post(path(record) + "/review")
                .then()
                .statusCode(409)
                .body("obstacles.code", contains("TRANSFER"));
    }

    @Test
    void isHeldHereAgainWhenItComesBack() throws SQLException {
        var hold = made(hold(here.officer));
        TestDatabase.execute(
                "insert into borough_setting (borough, reference_prefix, reason_min_length, gateway_check_days,"
                        + " screening_days, contact) values (?, ?, 20, 5, 1, 'duty@example.org')",
                here.borough,
                here.borough.toUpperCase(Locale.ROOT));
        boroughs.accepted(caseId);
        boroughs.returned(caseId);

        as(auditorHere).get(path(record)).then().statusCode(200).body("holds.id", contains(hold));
        as(auditorThere).get(path(record)).then().statusCode(409).body("to", equalTo(here.borough));
    }
}
