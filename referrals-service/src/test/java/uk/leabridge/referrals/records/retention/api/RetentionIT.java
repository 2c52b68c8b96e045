package uk.leabridge.referrals.records.retention.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;
import static uk.leabridge.referrals.records.retention.api.RetentionWorld.destroying;
import static uk.leabridge.referrals.records.retention.api.RetentionWorld.path;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

@QuarkusTest
@ReferralsService
class RetentionIT {
    private static final String NOWHERE = "019aab00-0000-7000-8000-000000000001";

    private final RetentionWorld world = new RetentionWorld();
    private final Tokens admin = world.cases.admin;

    private static List<Object> everything(String record) throws SQLException {
        return List.of(
                TestDatabase.rows(
                        "select version, holds, decision, decided_by, keep_until from record_retention where person_id = ?::uuid",
                        record),
                TestDatabase.rows(
                        "select id, lifted_by from retention_hold where person_id = ?::uuid order by id", record),
                TestDatabase.rows("select id from destruction where person_id = ?::uuid", record),
                TestDatabase.rows("select destroyed_at from data_key where person_id = ?::uuid", record),
                TestDatabase.rows("select id from outbox where aggregate_id = ?", record));
    }

    @Test
    void listsWhatMayBeDestroyedTheLongestDueFirst() throws SQLException {
        var adult = world.ended(CaseWorld.ADULT, "7");
        TestDatabase.execute("delete from person_token where borough = ?", world.cases.borough);
        var child = world.ended(CaseWorld.CHILD, "3");
        TestDatabase.execute("delete from person_token where borough = ?", world.cases.borough);
        world.ended(CaseWorld.ADULT, "3");

        as(world.auditor)
                .get("/v1/retention")
                .then()
                .statusCode(200)
                .body("items.record", contains(child, adult))
                .body("items.retentionClass", contains("UNDER_18_NO_FURTHER_ACTION", "STANDARD"))
                .body("items.state", contains("DUE", "DUE"))
                .body(
                        "items[0].dueOn",
                        equalTo(LocalDate.now(Clock.LONDON).minusYears(2).toString()));
        as(admin)
                .queryParam("by", LocalDate.now(Clock.LONDON).plusYears(4).toString())
                .get("/v1/retention")
                .then()
                .body("items.size()", equalTo(3));
    }

    @Test
    void listsPageByPage() throws SQLException {
        var all = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            all.add(world.ended(CaseWorld.ADULT, "7"));
            TestDatabase.execute("delete from person_token where borough = ?", world.cases.borough);
        }

        var seen = new ArrayList<String>();
        String at = "/v1/retention?limit=2";
        while (at != null) {
            var page = as(world.auditor).get(at);
            seen.addAll(page.then().statusCode(200).extract().<List<String>>path("items.record"));
            var link = page.header("Link");
            at = link == null
                    ? null
                    : link.substring(link.indexOf("/v1/"), link.indexOf('>')).replace("%3D", "=");
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void isFoundByItsIndex() throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                insert into referral (id, version, prefix, borough, person_id, status, sector, concern, age_band,
                    immediate_danger, referrer_subject, body, received_at, decided_at, gateway_requested_at, gateway_due_at)
                select uuidv7(), 0, 'XX', 'plan-borough', uuidv7(), case when n % 50 = 0 then 'SIGNPOSTED' else 'RECEIVED' end,
                    'HEALTH', 'OTHER', 'NOT_KNOWN', false, 'x', '', now(), case when n % 50 = 0 then now() end, now(), now()
                from generate_series(1, 20000) n""");
            statement.execute("analyze referral");
            statement.execute(
                    "select set_config('app.borough', 'plan-borough', true), set_config('app.roles', ',auditor,', true)");
            var plan = new StringBuilder();
            try (var row = statement.executeQuery(
                    "explain select * from retention_record where destroyed_at is null and ended_at < now() - interval '1 year'")) {
                while (row.next()) plan.append(row.getString(1)).append('\n');
            }
            assertThat(plan.toString()).contains("ix_referral_ended").doesNotContain("Seq Scan on referral");
            connection.rollback();
        }
    }

    @Test
    void keepsAPersonsRecordsAsLongAsTheLastOfThem() throws SQLException {
        var old = world.ended(CaseWorld.ADULT, "9");
        world.ended(CaseWorld.ADULT, "1");

        as(world.auditor).get("/v1/retention").then().body("items.state", contains("WAITING"));
        as(world.auditor)
                .get(path(old))
                .then()
                .statusCode(200)
                .body("others", equalTo(1))
                .body("from", equalTo(LocalDate.now(Clock.LONDON).plusYears(5).toString()));
        var before = everything(old);
        world.review(world.auditor, old, "\"0\"", destroying())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/record-not-destroyable"))
                .body("from", equalTo(LocalDate.now(Clock.LONDON).plusYears(5).toString()));
        assertThat(everything(old)).isEqualTo(before);
    }

    @Test
    void keepsAPersonsRecordsWhileOneOfThemGoesOn() throws SQLException {
        var old = world.ended(CaseWorld.ADULT, "9");
        world.cases.cleared(CaseWorld.ADULT);

        as(world.auditor)
                .get("/v1/retention")
                .then()
                .body("items.state", contains("WAITING"))
                .body("items[0].from", nullValue());
        world.review(world.auditor, old, "\"0\"", destroying())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/record-not-destroyable"));
    }

    @Test
    void isKeptUntilADayByAReview() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        var until = LocalDate.now(Clock.LONDON).plusYears(1);

        world.review(world.auditor, record, "\"0\"", """
                {"decision": "KEEP", "keepUntil": "%s", "reason": "%s"}""".formatted(until, RetentionWorld.REASON))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        as(world.auditor).get("/v1/retention?state=KEPT").then().body("items.record", contains(record));
        as(world.auditor).get("/v1/retention?state=DUE").then().body("items", empty());
        as(world.auditor)
                .get(path(record))
                .then()
                .body("review.decision", equalTo("KEEP"))
                .body("review.reason", equalTo(RetentionWorld.REASON));
        as(world.auditor)
                .queryParam("by", until.plusDays(1).toString())
                .get("/v1/retention?state=DUE")
                .then()
                .body("items.record", contains(record));
        world.destroy(admin, record, "\"1\"").then().statusCode(409).body("type", equalTo("/problems/not-reviewed"));
    }

    @Test
    void isHeldUntilAnotherPersonLiftsIt() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        var other = world.ended(CaseWorld.ADULT, "8");
        var hold = made(world.hold(world.cases.officer, record));

        as(world.auditor).get("/v1/retention/holds").then().body("items.id", contains(hold));
        as(world.auditor).get("/v1/retention").then().body("items.state", contains("HELD", "HELD"));
        for (var one : List.of(record, other)) {
            var before = everything(one);
            world.review(world.auditor, one, world.version(one), destroying())
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/record-not-destroyable"));
            world.destroy(admin, one, world.version(one))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/record-not-destroyable"));
            assertThat(everything(one)).isEqualTo(before);
        }

        world.lift(world.auditor, record, hold, world.version(record)).then().statusCode(200);

        as(world.auditor)
                .get(path(record))
                .then()
                .body("holds[0].liftedBy", equalTo(world.auditor.subject()))
                .body("holds[0].liftReason", equalTo(RetentionWorld.REASON));
        as(world.auditor).get("/v1/retention").then().body("items.state", contains("DUE", "DUE"));
        world.lift(world.auditor, record, hold, world.version(record))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/hold-lifted"));
    }

    @Test
    void isNotLiftedByWhoHeldIt() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        var hold = made(world.hold(world.auditor, record));
        var before = everything(record);

        world.lift(world.auditor, record, hold, world.version(record))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-needed"));

        assertThat(everything(record)).isEqualTo(before);
        assertThatThrownBy(() -> TestDatabase.execute(
                        "update retention_hold set lifted_by = placed_by, lifted_at = now(), lift_reason = ''::bytea"
                                + " where id = ?::uuid",
                        hold))
                .hasMessageContaining("ck_retention_hold_two");
    }

    @Test
    void makesAReviewVoidWhenSomebodyHoldsIt() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        world.review(world.auditor, record, "\"0\"", destroying()).then().statusCode(200);
        var hold = made(world.hold(world.cases.chair, record));
        world.lift(admin, record, hold, world.version(record)).then().statusCode(200);

        world.destroy(admin, record, world.version(record))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-reviewed"));
    }

    @Test
    void holdsOnceForOneKey() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        var body = "{\"ground\": \"COMPLAINT\", \"reason\": \"" + RetentionWorld.REASON + "\"}";
        var first = made(as(world.auditor)
                .header("Idempotency-Key", "hold-1-" + record)
                .body(body)
                .post(path(record) + "/holds"));

        as(world.auditor)
                .header("Idempotency-Key", "hold-1-" + record)
                .body(body)
                .post(path(record) + "/holds")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        as(world.auditor)
                .header("Idempotency-Key", "hold-1-" + record)
                .body(body.replace("COMPLAINT", "PUBLIC_INQUIRY"))
                .post(path(record) + "/holds")
                .then()
                .statusCode(422);
        as(world.auditor).get(path(record)).then().body("holds.size()", equalTo(1));
    }

    @Test
    void refusesWhatIsStaleWithoutVersionOrTooShort() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        var hold = made(world.hold(world.cases.officer, record));
        var before = everything(record);

        world.review(world.auditor, record, "\"0\"", destroying()).then().statusCode(412);
        world.lift(world.auditor, record, hold, "\"0\"").then().statusCode(412);
        world.destroy(admin, record, "\"0\"").then().statusCode(412);
        as(world.auditor)
                .body(destroying())
                .post(path(record) + "/review")
                .then()
                .statusCode(428);
        as(admin).post(path(record) + "/destruction").then().statusCode(428);
        world.review(world.auditor, record, "\"1\"", "{\"decision\": \"DESTROY\", \"reason\": \"Old.\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-too-short"))
                .body("minimum", equalTo(20));
        creating(world.auditor)
                .body("{\"ground\": \"COMPLAINT\", \"reason\": \"Old.\"}")
                .post(path(record) + "/holds")
                .then()
                .statusCode(422);
        assertThat(everything(record)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"decision\": \"BURN\", \"reason\": \"x\"}",
                "{\"decision\": \"KEEP\", \"reason\": \" \"}",
                "[]",
                ""
            })
    void refusesAReviewOfBadShape(String body) throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");

        world.review(world.auditor, record, "\"0\"", body).then().statusCode(400);

        assertThat(TestDatabase.rows("select 1 from record_retention where person_id = ?::uuid", record))
                .isEmpty();
    }

    @Test
    void refusesAKeepWithoutADayToCome() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");

        world.review(world.auditor, record, "\"0\"", """
                {"decision": "KEEP", "keepUntil": "%s", "reason": "%s"}""".formatted(LocalDate.now(Clock.LONDON), RetentionWorld.REASON))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/keep-until-wrong"));
        assertThat(TestDatabase.rows("select 1 from record_retention where person_id = ?::uuid", record))
                .isEmpty();
    }

    @Test
    void isNobodysWithoutTheRoleOrOfAnotherBorough() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        var foreign = Tokens.of("auditor", "newham");

        given().get("/v1/retention").then().statusCode(401);
        given().get(path(record)).then().statusCode(401);
        given().get("/v1/destructions").then().statusCode(401);
        as(world.cases.officer).get("/v1/retention").then().statusCode(403);
        as(world.cases.referrer).get(path(record)).then().statusCode(403);
        world.review(world.cases.officer, record, "\"0\"", destroying()).then().statusCode(403);
        world.destroy(world.cases.chair, record, "\"0\"").then().statusCode(403);
        as(world.cases.officer).get("/v1/destructions").then().statusCode(403);
        as(foreign).get(path(record)).then().statusCode(404);
        world.review(foreign, record, "\"0\"", destroying()).then().statusCode(404);
        world.hold(foreign, record).then().statusCode(404);
        world.destroy(foreign, record, "\"0\"").then().statusCode(404);
        as(foreign).get("/v1/retention").then().body("items.record.findAll { it == '" + record + "' }", empty());
        as(world.auditor).get(path(NOWHERE)).then().statusCode(404);
        world.hold(world.auditor, NOWHERE).then().statusCode(404);
        assertThat(TestDatabase.rows("select 1 from record_retention where person_id = ?::uuid", record))
                .isEmpty();
    }

    @Test
    void isAudited() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        world.version(record);
        world.review(world.auditor, record, "\"0\"", destroying()).then().statusCode(200);

        as(world.auditor)
                .queryParam("person", record)
                .get("/v1/audit")
                .then()
                .body("items.action", hasItem("retention.read"))
                .body("items.action", hasItem("retention.review-destroy"));
    }

    @Test
    void tellsTheBoroughsTerms() {
        as(world.auditor)
                .get("/v1/retention/terms")
                .then()
                .statusCode(200)
                .body("months", equalTo(Map.of("STANDARD", 72, "UNDER_18_NO_FURTHER_ACTION", 12, "ADVICE", 72)));
    }

    @Test
    void isDestroyedInTheDatabaseByNobodyWhoReviewedIt() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        world.review(world.auditor, record, "\"0\"", destroying()).then().statusCode(200);

        for (var who : List.of(world.auditor.subject(), "")) {
            try (var connection = TestDatabase.application("referrals");
                    var statement = connection.prepareStatement(
                            "select set_config('app.subject', ?, false), set_config('app.borough', ?, false),"
                                    + " set_config('app.roles', ?, false)")) {
                statement.setString(1, who.isEmpty() ? "somebody" : who);
                statement.setString(2, who.isEmpty() ? "newham" : world.cases.borough);
                statement.setString(3, ",auditor,");
                statement.execute();
                try (var destroy = connection.prepareStatement("select destroy_record(?::uuid, now())")) {
                    destroy.setString(1, record);
                    assertThatThrownBy(destroy::execute).hasMessageContaining("may not be destroyed");
                }
            }
        }
    }
}
