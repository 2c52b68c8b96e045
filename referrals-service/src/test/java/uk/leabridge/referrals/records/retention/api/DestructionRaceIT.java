package uk.leabridge.referrals.records.retention.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;
import static uk.leabridge.referrals.records.retention.api.RetentionWorld.destroying;
import static uk.leabridge.referrals.records.retention.api.RetentionWorld.recordOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** What comes between the two people who destroy a record, to the moment. All people are made up. */
@QuarkusTest
@ReferralsService
class DestructionRaceIT {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final RetentionWorld world = new RetentionWorld();
    private final CaseWorld cases = world.cases;

    private String reviewed() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        world.review(world.auditor, record, world.version(record), destroying())
                .then()
                .statusCode(200);
        return record;
    }

    private String requested() {
        return made(creating(world.auditor)
                .body("""
            {"requester": "SELF", "identityCheck": "PHOTO_DOCUMENT", "receivedOn": "%s", "contact": "Sample Road 1",
             "person": {"givenName": "Sample", "familyName": "Sample-Othername"}}
            """.formatted(LocalDate.now(Clock.LONDON)))
                .post("/v1/subject-access"));
    }

    private Response naming(String request, String record) {
        return as(world.auditor)
                .header("If-Match", "\"0\"")
                .body("{\"records\": [\"" + record + "\"]}")
                .put("/v1/subject-access/" + request + "/records");
    }

    /** A transaction of the service's own role, of somebody in this borough. */
    private Connection acting(Tokens who, String role) throws SQLException {
        var connection = TestDatabase.application("referrals");
        connection.setAutoCommit(false);
        try (var settings = connection.prepareStatement(
                "select set_config('app.subject', ?, true), set_config('app.borough', ?, true), set_config('app.roles', ?, true)")) {
            settings.setString(1, who.subject());
            settings.setString(2, cases.borough);
            settings.setString(3, "," + role + ",");
            settings.execute();
        }
        return connection;
    }

    private static void run(Connection connection, String sql, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
            statement.execute();
        }
    }

    /** Until somebody waits for this transaction. */
    private static void awaitWaiting(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            int holder = row.getInt(1);
            assertTimeoutPreemptively(LONGEST, () -> {
                while (TestDatabase.rows("select 1 from pg_stat_activity where ? = any (pg_blocking_pids(pid))", holder)
                        .isEmpty()) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    private static boolean isThere(String record) throws SQLException {
        return !TestDatabase.rows("select 1 from data_key where person_id = ?::uuid and wrapped is not null", record)
                .isEmpty();
    }

    @Test
    void waitsForARequestThatIsJustNamingTheRecord() throws Exception {
        var record = reviewed();
        var request = requested();
        var version = world.version(record);
        try (var pool = Executors.newSingleThreadExecutor();
                var naming = acting(world.auditor, "auditor")) {
            run(
                    naming,
                    "insert into subject_access_record (request_id, person_id, borough) values (?::uuid, ?::uuid, ?)",
                    request,
                    record,
                    cases.borough);
            Future<Response> destruction = pool.submit(() -> world.destroy(cases.admin, record, version));
            awaitWaiting(naming);
            naming.commit();

            destruction.get().then().statusCode(409).body("obstacles.code", contains("SUBJECT_ACCESS"));
        }
        assertThat(isThere(record)).isTrue();
    }

    @Test
    void waitsForARequestThatIsJustRecordedAndMayBeOfThePerson() throws Exception {
        var record = reviewed();
        var request = requested();
        var version = world.version(record);
        try (var pool = Executors.newSingleThreadExecutor();
                var recording = acting(world.auditor, "auditor")) {
            var token = (byte[]) TestDatabase.rows(
                            "select token from person_token t join referral r on r.id = t.referral_id where r.person_id = ?::uuid limit 1",
                            record)
                    .getFirst()
                    .get("token");
            try (var statement = recording.prepareStatement(
                    "insert into subject_access_token (request_id, borough, token) values (?::uuid, ?, ?)")) {
                statement.setString(1, request);
                statement.setString(2, cases.borough);
                statement.setBytes(3, token);
                statement.execute();
            }
            Future<Response> destruction = pool.submit(() -> world.destroy(cases.admin, record, version));
            awaitWaiting(recording);
            recording.commit();

            destruction.get().then().statusCode(409).body("obstacles.code", contains("POSSIBLE_SUBJECT_ACCESS"));
        }
        assertThat(isThere(record)).isTrue();
    }

    @Test
    void isWaitedForByARequestThatNamesTheRecordThen() throws Exception {
        var record = reviewed();
        var request = requested();
        try (var pool = Executors.newSingleThreadExecutor();
                var destroying = acting(cases.admin, "borough-admin")) {
            run(destroying, "select destroy_record(?::uuid, now())", record);
            run(
                    destroying,
                    "update data_key set wrapped = null, destroyed_at = now() where person_id = ?::uuid",
                    record);
            Future<Response> naming = pool.submit(() -> naming(request, record));
            awaitWaiting(destroying);
            destroying.commit();

            naming.get().then().statusCode(200);
        }
        as(world.auditor).get("/v1/subject-access/" + request).then().body("records[0].destroyed", notNullValue());
    }

    @Test
    void waitsForAHoldOnAnotherRecordOfThePerson() throws Exception {
        var record = reviewed();
        var other = recordOf("referral", cases.cleared(CaseWorld.ADULT));
        var version = world.version(record);
        TestDatabase.execute(
                "update referral set decided_at = now() - interval '8 years', status = 'NO_FURTHER_ACTION' where person_id = ?::uuid",
                other);
        try (var pool = Executors.newSingleThreadExecutor();
                var holding = acting(cases.officer, "safeguarding-officer")) {
            run(holding, "select 1 from data_key where person_id = ?::uuid for update", other);
            run(
                    holding,
                    "insert into record_retention (person_id, version, borough, holds) values (?::uuid, 1, ?, 1)",
                    other,
                    cases.borough);
            run(
                    holding,
                    "insert into retention_hold (id, borough, person_id, ground, reason, placed_by, placed_at, placed_in, placed_as)"
                            + " values (gen_random_uuid(), ?, ?::uuid, 'COMPLAINT', ''::bytea, ?, now(), ?, 'safeguarding-officer')",
                    cases.borough,
                    other,
                    cases.officer.subject(),
                    cases.borough);
            Future<Response> destruction = pool.submit(() -> world.destroy(cases.admin, record, version));
            awaitWaiting(holding);
            holding.commit();

            destruction.get().then().statusCode(409).body("obstacles.code", contains("OTHER_RECORD_HELD"));
        }
        assertThat(isThere(record)).isTrue();
    }

    @RepeatedTest(8)
    void isDestroyedOrNamedAndNeverBoth() throws Exception {
        var record = reviewed();
        var request = requested();
        var version = world.version(record);
        var start = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var destruction = pool.submit(together(start, () -> world.destroy(cases.admin, record, version)));
            var naming = pool.submit(together(start, () -> naming(request, record)));

            naming.get().then().statusCode(200);
            assertThat(destruction.get().statusCode()).isEqualTo(isThere(record) ? 409 : 201);
        }
        var named = as(world.auditor).get("/v1/subject-access/" + request).then();
        if (!isThere(record)) named.body("records[0].destroyed", notNullValue());
    }

    private static Callable<Response> together(CyclicBarrier start, Callable<Response> what) {
        return () -> {
            start.await();
            return what.call();
        };
    }
}
