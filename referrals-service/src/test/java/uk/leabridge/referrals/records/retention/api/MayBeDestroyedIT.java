package uk.leabridge.referrals.records.retention.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** What stands in the way of destroying a record, whoever asks and however. All people are made up. */
@QuarkusTest
@ReferralsService
class MayBeDestroyedIT {
    private static final String BLOCKED = "/problems/record-not-destroyable";

    private final RetentionWorld world = new RetentionWorld();
    private final CaseWorld cases = world.cases;

    private String asked(String familyName) {
        return made(creating(world.auditor)
                .body("""
            {"requester": "SELF", "identityCheck": "PHOTO_DOCUMENT", "receivedOn": "%s", "contact": "Sample Road 1",
             "person": {"givenName": "Sample", "familyName": "%s", "dateOfBirth": "1990-03-27", "postcode": "E1 1AA"}}
            """.formatted(LocalDate.now(Clock.LONDON), familyName))
                .post("/v1/subject-access"));
    }

    private Response change(String method, String request, String path, String body) {
        var version = as(world.auditor)
                .get("/v1/subject-access/" + request)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return as(world.auditor)
                .header("If-Match", version)
                .body(body)
                .request(method, "/v1/subject-access/" + request + path);
    }

    private void name(String request, String record) {
        change("PUT", request, "/records", "{\"records\": [\"" + record + "\"]}")
                .then()
                .statusCode(200);
    }

    private void withdrawn(String request) {
        change(
                        "POST",
                        request,
                        "/closure",
                        "{\"outcome\": \"WITHDRAWN\", \"reason\": \"" + RetentionWorld.REASON + "\"}")
                .then()
                .statusCode(200);
    }

    private void reviewed(String record) {
        world.review(world.auditor, record, world.version(record), destroying())
                .then()
                .statusCode(200);
    }

    private Response destroy(String record) {
        return world.destroy(cases.admin, record, world.version(record));
    }

    private static boolean isThere(String record) throws SQLException {
        return !TestDatabase.rows("select 1 from data_key where person_id = ?::uuid and wrapped is not null", record)
                .isEmpty();
    }

    @Test
    void isNotDestroyedWhileAnOpenRequestNamesIt() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        var request = asked("Sample-Othername");
        name(request, record);

        world.review(world.auditor, record, world.version(record), destroying())
                .then()
                .statusCode(409)
                .body("type", equalTo(BLOCKED))
                .body("obstacles.code", contains("SUBJECT_ACCESS"))
                .body("obstacles[0].borough", equalTo(cases.borough))
                .body("obstacles[0].id", equalTo(request));
        assertThat(isThere(record)).isTrue();
    }

    @Test
    void isNotDestroyedWhenARequestNamesItBetweenTheReviewAndTheSecondPerson() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        reviewed(record);
        name(asked("Sample-Othername"), record);

        destroy(record)
                .then()
                .statusCode(409)
                .body("type", equalTo(BLOCKED))
                .body("obstacles.code", contains("SUBJECT_ACCESS"));
        assertThat(isThere(record)).isTrue();
    }

    @Test
    void isNotDestroyedWhileARequestWithoutRecordsMayBeOfThePerson() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        reviewed(record);
        var request = asked(CaseWorld.FAMILY_NAME);

        destroy(record).then().statusCode(409).body("obstacles.code", contains("POSSIBLE_SUBJECT_ACCESS"));
        as(world.auditor)
                .get(path(record))
                .then()
                .body("obstacles.code", contains("POSSIBLE_SUBJECT_ACCESS"))
                .body("obstacles[0].id", equalTo(request));

        withdrawn(request);
        destroy(record).then().statusCode(201);
    }

    private String closedCase() throws SQLException {
        var caseId = cases.supported(CaseWorld.ADULT, "PERSON");
        TestDatabase.execute(
                "update safeguarding_case set status = 'CLOSED', closed_at = now() - interval '7 years' where id = ?::uuid",
                caseId);
        return RetentionWorld.recordOf("safeguarding_case", caseId);
    }

    /** Whatever a request would show as a candidate is kept until it ends. */
    @ParameterizedTest
    @CsvSource({
        "Sample, Sample-Brimstone, 1990-03-28, E1 1AA",
        "Sample, Sample-Brimstone, 1990-03-17,",
        "Sample, Sample-Brimstone, 1990-03-20,",
        "Samqle, Sample-Brimstone, 1990-03-27,",
        "Brimstone, Sample, 1990-03-27,"
    })
    void isNotDestroyedWhileARequestUnderANearFormMayBeOfThePerson(
            String given, String family, String born, @Nullable String postcode) throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        reviewed(record);
        var request = made(creating(world.auditor)
                .body("""
            {"requester": "SELF", "identityCheck": "PHOTO_DOCUMENT", "receivedOn": "%s", "contact": "Sample Road 1",
             "person": {"givenName": "%s", "familyName": "%s", "dateOfBirth": "%s"%s}}
            """.formatted(
                                LocalDate.now(Clock.LONDON),
                                given,
                                family.replace("Sample-Brimstone", CaseWorld.FAMILY_NAME),
                                born,
                                postcode == null ? "" : ", \"postcode\": \"" + postcode + "\""))
                .post("/v1/subject-access"));
        as(world.auditor)
                .get("/v1/subject-access/" + request + "/candidates")
                .then()
                .statusCode(200)
                .body("items.shell.record", hasItem(record));

        destroy(record).then().statusCode(409).body("obstacles.code", contains("POSSIBLE_SUBJECT_ACCESS"));
        assertThat(isThere(record)).isTrue();
        withdrawn(request);
        destroy(record).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, newham, newham, true", "REFUSED, newham, newham, true", "REFUSED, redbridge, newham, false"})
    void isNotDestroyedWhileABoroughThatAnswersForItIsAsked(String status, String other, String asked, boolean blocked)
            throws SQLException {
        var record = closedCase();
        reviewed(record);
        TestDatabase.execute(
                "insert into case_transfer (id, version, borough, to_borough, case_id, person_id, referral_id, reference, kind, concern,"
                        + " opened_at, consent_status, parts, status, offered_by, offered_at, legal_basis, reason, answered_by,"
                        + " answered_at, answer)"
                        + " select gen_random_uuid(), 0, case when ? = 'ACCEPTED' then ? else c.borough end,"
                        + " case when ? = 'ACCEPTED' then c.borough else ? end, c.id, c.person_id, c.referral_id, 'X', c.kind,"
                        + " c.concern, c.opened_at, c.consent_status, '{}', ?, 'somebody', now(), 'PUBLIC_TASK', ''::bytea, 'somebody',"
                        + " now(), ''::bytea from safeguarding_case c where c.person_id = ?::uuid",
                status,
                other,
                status,
                other,
                status,
                record);
        made(creating(Tokens.of("auditor", asked))
                .body("""
            {"requester": "SELF", "identityCheck": "PHOTO_DOCUMENT", "receivedOn": "%s", "contact": "Sample Road 1",
             "person": {"givenName": "Sample", "familyName": "%s", "dateOfBirth": "1990-03-27", "postcode": "E1 1AA"}}
            """.formatted(LocalDate.now(Clock.LONDON), CaseWorld.FAMILY_NAME))
                .post("/v1/subject-access"));

        if (blocked) {
            destroy(record)
                    .then()
                    .statusCode(409)
                    .body("obstacles.code", contains("POSSIBLE_SUBJECT_ACCESS"))
                    .body("obstacles[0].borough", equalTo(asked))
                    .body("obstacles[0].id", nullValue());
        } else {
            destroy(record).then().statusCode(201);
        }
    }

    @Test
    void isDestroyedWhileTheRequestOfAnotherPersonIsOpen() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        made(creating(world.auditor)
                .body("""
            {"requester": "SELF", "identityCheck": "PHOTO_DOCUMENT", "receivedOn": "%s", "contact": "Sample Road 1",
             "person": {"givenName": "Other", "familyName": "Sample-Brimstone", "dateOfBirth": "1971-01-02", "postcode": "N1 2AB"}}
            """.formatted(LocalDate.now(Clock.LONDON)))
                .post("/v1/subject-access"));
        reviewed(record);

        destroy(record).then().statusCode(201);
    }

    @Test
    void isKeptForLongerWhateverStandsInTheWay() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        name(asked("Sample-Othername"), record);

        world.review(
                        world.auditor,
                        record,
                        world.version(record),
                        "{\"decision\": \"KEEP\", \"keepUntil\": \"2099-01-01\", \"reason\": \"" + RetentionWorld.REASON
                                + "\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void isNotDestroyedWhileAnotherBoroughHoldsIt() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        reviewed(record);
        TestDatabase.execute(
                "insert into retention_hold (id, borough, person_id, ground, reason, placed_by, placed_at, placed_in, placed_as)"
                        + " values (gen_random_uuid(), 'hackney', ?::uuid, 'COMPLAINT', ''::bytea, 'somebody', now(), 'hackney', 'auditor')",
                record);

        destroy(record)
                .then()
                .statusCode(409)
                .body("obstacles.code", contains("HELD"))
                .body("obstacles[0].borough", equalTo("hackney"))
                .body("obstacles[0].id", nullValue());
        assertThat(isThere(record)).isTrue();
    }

    @Test
    void isNotDestroyedWhileAServiceHasYetToAnswer() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        reviewed(record);
        TestDatabase.execute(
                "insert into signposting (id, version, borough, referral_id, person_id, route, since, pointed_by, state, chase_at)"
                        + " select gen_random_uuid(), 0, borough, id, person_id, 'EARLY_HELP', now(), 'somebody', 'OPEN', now()"
                        + " from referral where person_id = ?::uuid",
                record);

        destroy(record).then().statusCode(409).body("obstacles.code", contains("SIGNPOST"));
    }

    @Test
    void saysAllThatStandsInTheWayAtOnce() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "5");
        name(asked("Sample-Othername"), record);
        made(world.hold(cases.officer, record));

        world.review(world.auditor, record, world.version(record), destroying())
                .then()
                .statusCode(409)
                .body("obstacles.code", contains("NOT_DUE", "HELD", "SUBJECT_ACCESS"))
                .body("from", equalTo(LocalDate.now(Clock.LONDON).plusYears(1).toString()));
    }

    @Test
    void isNotDestroyedInTheDatabaseByAnyPath() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        reviewed(record);
        name(asked("Sample-Othername"), record);

        for (var way : List.of(
                "select destroy_record(?::uuid, now())",
                "update data_key set wrapped = null, destroyed_at = now() where person_id = ?::uuid")) {
            try (var connection = TestDatabase.application("referrals");
                    var settings = connection.prepareStatement(
                            "select set_config('app.subject', ?, false), set_config('app.borough', ?, false),"
                                    + " set_config('app.roles', ',borough-admin,', false)");
                    var statement = connection.prepareStatement(way)) {
                settings.setString(1, cases.admin.subject());
                settings.setString(2, cases.borough);
                settings.execute();
                statement.setString(1, record);
                assertThatThrownBy(statement::execute).hasMessageContaining("may not be destroyed");
            }
        }
        assertThat(isThere(record)).isTrue();
    }

    @Test
    void standsInTheQueueAsBlocked() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        name(asked("Sample-Othername"), record);

        as(world.auditor)
                .get("/v1/retention?state=BLOCKED")
                .then()
                .statusCode(200)
                .body("items.record", hasItem(record));
    }
}
