package uk.leabridge.referrals.casework.due.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.MovableClock;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;
import uk.leabridge.referrals.casework.due.DueWorld;
import uk.leabridge.referrals.casework.signpost.domain.Signposting.PointedFrom;
import uk.leabridge.referrals.intake.referral.api.RepeatReferrals;

@QuarkusTest
@ReferralsService
class WorkListIT {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant LATER_TODAY = Instant.parse("2026-11-25T23:59:59.999Z");

    @Inject
    MovableClock clock;

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    private static Instant in(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    @Test
    void laysWorkOutByWhenItIsDueAndWhoHasTheNextWord() throws SQLException {
        clock.stopAt(NOW);
        try (var world = new DueWorld()) {
            var late = world.referral("RECEIVED", in(-9), in(-8), in(-2));
            var today = world.referral("RECEIVED", in(-1), LATER_TODAY, in(4));
            var waiting = world.referral("SCREENING", in(-2), in(-1), in(3));
            var onHold = world.referral("ON_HOLD", in(-2), in(-1), in(3));
            world.execute(
                    "update referral set gateway_result = 'ON_HOLD', gateway_answered_at = now() where id = ?", onHold);
            var supported = world.safeguardingCase("SUPPORT_ACTIVE", in(-60));
            world.step(supported, "ASSESSED", "SUPPORT_ACTIVE", in(-40));
            world.step(supported, "START_SUPPORT", "SUPPORT_ACTIVE", in(-26));
            world.step(supported, "RECORD_CONTACT", "SUPPORT_ACTIVE", in(-3));
            var unsaid = world.session(supported, in(-1));
            world.session(supported, in(1));
            var agencys = world.action(supported, java.time.LocalDate.of(2026, 11, 20));

            as(world.officer)
                    .get("/v1/worklist")
                    .then()
                    .statusCode(200)
                    .body("overdue.count", equalTo(3))
                    .body("overdue.items.kind", contains("SCREENING", "PLAN_ACTION", "GATEWAY_CHECK"))
                    .body("overdue.items.aboutId", contains(late.toString(), agencys.toString(), late.toString()))
                    .body("overdue.items.overdue", contains(true, true, true))
                    .body("today.items.kind", contains("SCREENING"))
                    .body("today.items.subjectId", contains(today.toString()))
                    .body("thisWeek.items.kind", contains("SESSION_CONFIRMATION", "REVIEW"))
                    .body("thisWeek.items[0].aboutId", equalTo(unsaid.toString()))
                    .body("thisWeek.items[0].subject", equalTo("CASE"))
                    .body("thisWeek.items[0].subjectId", equalTo(supported.toString()))
                    .body("waiting.items.subjectId", contains(waiting.toString(), today.toString()))
                    .body("waiting.items.kind", contains("GATEWAY_CHECK", "GATEWAY_CHECK"))
                    .body("onHold.id", contains(onHold.toString()));
        }
    }

    @Test
    void countsAPartAsFarAsAHundred() throws SQLException {
        clock.stopAt(NOW);
        try (var world = new DueWorld()) {
            for (int i = 0; i < 60; i++) world.referral("RECEIVED", in(-9), in(-8), in(4));
            as(world.officer)
                    .get("/v1/worklist")
                    .then()
                    .body("overdue.count", equalTo(60))
                    .body("overdue.more", equalTo(false))
                    .body("overdue.items", hasSize(25));

            for (int i = 0; i < 60; i++) world.referral("RECEIVED", in(-9), in(-8), in(-2));
            as(world.officer)
                    .get("/v1/worklist")
                    .then()
                    .body("overdue.count", equalTo(100))
                    .body("overdue.more", equalTo(true))
                    .body("overdue.items", hasSize(25));
        }
    }

    @Test
    void computesWhatIsDueWhileWhatIsKeptIsByOtherPeriods() throws SQLException {
        clock.stopAt(NOW);
        try (var world = new DueWorld()) {
            world.execute(
                    "insert into borough_setting (borough, reference_prefix, reason_min_length, gateway_check_days,"
                            + " screening_days, assessment_months, review_months, silence_days, confirmation_days)"
                            + " values (?, ?, 20, 5, 1, 3, 1, 14, 7)",
                    world.borough.code(),
                    world.borough.code().toUpperCase(Locale.ROOT));
            var supported = world.safeguardingCase("SUPPORT_ACTIVE", in(-60));
            world.step(supported, "START_SUPPORT", "SUPPORT_ACTIVE", in(-50));
            var kept = kinds(world);
            assertThat(kept).contains("REVIEW", "SILENCE");

            world.execute(
                    "update due_period set terms = row(3, 2, 6, 12, 14, 7)::due_terms where borough = ?",
                    world.borough.code());
            world.execute("delete from due_kept where borough = ?", world.borough.code());

            assertThat(kinds(world)).isEqualTo(kept);
        }
    }

    private static List<String> kinds(DueWorld world) {
        return as(world.officer)
                .get("/v1/worklist/items")
                .then()
                .statusCode(200)
                .extract()
                .path("items.kind");
    }

    @Test
    void putsImmediateDangerAndWhatIsForTheChairBeforeAll() throws SQLException {
        clock.stopAt(NOW);
        try (var world = new DueWorld()) {
            var plain = world.referral("RECEIVED", in(-1), LATER_TODAY, in(4));
            var third = world.referral("RECEIVED", in(-1), in(1), in(4));
            world.execute("update referral set escalated_at = now() where id = ?", third);
            var danger = world.referral("RECEIVED", in(-1), in(2), in(4));
            world.execute("update referral set immediate_danger = true where id = ?", danger);

            as(world.officer)
                    .get("/v1/worklist")
                    .then()
                    .body("today.items.subjectId", contains(danger.toString(), third.toString(), plain.toString()))
                    .body("today.items.immediateDanger", contains(true, false, false))
                    .body("today.items.escalatedToChair", contains(false, true, false));
        }
    }

    @Test
    void givesARuleOfOneWorkingDayToANewReferralAndShowsNothingOfItsForm() {
        var world = new CaseWorld();
        clock.stopAt(Instant.parse("2026-12-24T15:00:00Z"));
        var id = RepeatReferrals.somebody().referred(world.borough);

        as(world.officer)
                .get("/v1/worklist/items?kind=SCREENING")
                .then()
                .statusCode(200)
                .body("items.subjectId", contains(id))
                .body("items[0].dueAt", equalTo("2026-12-29T23:59:59.999Z"))
                .body("items[0].owner", nullValue())
                .body(
                        "items[0].keySet()",
                        containsInAnyOrder(
                                "id",
                                "kind",
                                "subject",
                                "subjectId",
                                "aboutId",
                                "reference",
                                "owner",
                                "waitsForOthers",
                                "immediateDanger",
                                "escalatedToChair",
                                "dueAt",
                                "overdue"));
    }

    @Test
    void namesACaseAsPeopleKnowIt() throws SQLException {
        var world = new CaseWorld();
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        String reference = as(world.officer).get("/v1/cases/" + id).path("reference");

        as(world.officer)
                .get("/v1/worklist/items")
                .then()
                .body("items.findAll { it.subject == 'CASE' }.reference", hasItem(reference))
                .body("items.findAll { it.subjectId == '" + id + "' }.kind", hasItem("REVIEW"));
        String referral = as(world.officer).get("/v1/referrals").path("items[0].id");
        String known = as(world.officer).get("/v1/referrals/" + referral).path("reference");
        TestDatabase.execute(
                "update referral set status = 'SCREENING', gateway_result = null, gateway_answered_at = null where id = ?::uuid",
                referral);
        as(world.officer).get("/v1/worklist/items?kind=GATEWAY_CHECK").then().body("items.reference", contains(known));
    }

    @Test
    void keepsWhatIsGivenToOneOfficerApart() throws SQLException {
        clock.stopAt(NOW);
        try (var world = new DueWorld()) {
            var mine = world.referral("RECEIVED", in(-9), in(-8), in(3));
            var anothers = world.referral("RECEIVED", in(-9), in(-8), in(3));
            var nobodys = world.referral("RECEIVED", in(-9), in(-8), in(3));
            world.execute("update referral set assignee = ? where id = ?", world.officer.subject(), mine);
            world.execute("update referral set assignee = 'another' where id = ?", anothers);

            as(world.officer)
                    .get("/v1/worklist?owner=me")
                    .then()
                    .body("overdue.items.subjectId", contains(mine.toString()))
                    .body("overdue.items.owner", contains(world.officer.subject()))
                    .body("waiting.items.subjectId", contains(mine.toString()));
            as(world.officer)
                    .get("/v1/worklist/items?owner=me&overdue=true")
                    .then()
                    .body("items.subjectId", contains(mine.toString()));
            as(world.officer)
                    .get("/v1/worklist/items?owner=all&overdue=true")
                    .then()
                    .body(
                            "items.subjectId",
                            containsInAnyOrder(mine.toString(), anothers.toString(), nobodys.toString()));
        }
    }

    @Test
    void pagesWhatIsDueWithoutALossOrADouble() throws SQLException {
        clock.stopAt(NOW);
        try (var world = new DueWorld()) {
            var all = new ArrayList<String>();
            for (int i = 0; i < 7; i++) {
                all.add(world.referral("RECEIVED", in(-9), in(-8), in(3)).toString());
            }
            var seen = new ArrayList<String>();
            var next = "/v1/worklist/items?overdue=true&limit=3";
            for (int pages = 0; next != null; pages++) {
                assertThat(pages).isLessThan(3);
                var page = as(world.officer)
                        .urlEncodingEnabled(false)
                        .get(next)
                        .then()
                        .statusCode(200)
                        .extract();
                seen.addAll(page.<List<String>>path("items.subjectId"));
                var link = page.header("Link");
                next = link == null ? null : link.replaceAll("</api/referrals(.*)>; rel=\"next\"", "$1");
            }
            assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void followsTheBoroughsPeriods() throws SQLException {
        clock.stopAt(NOW);
        try (var world = new DueWorld()) {
            world.execute(
                    "insert into borough_setting (borough, reference_prefix, reason_min_length, gateway_check_days,"
                            + " screening_days, assessment_months, review_months, silence_days, first_exit_review_months,"
                            + " last_exit_review_months, confirmation_days) values (?, ?, 20, 5, 1, 4, 2, 30, 3, 9, 7)",
                    world.borough.code(),
                    world.borough.code().toUpperCase(java.util.Locale.ROOT));
            var exited = world.safeguardingCase("EXITED", in(-60));
            world.step(exited, "AGREE_EXIT", "EXITED", Instant.parse("2026-11-01T10:00:00Z"));
            var active = world.safeguardingCase("SUPPORT_ACTIVE", in(-60));
            world.step(active, "ASSESSED", "SUPPORT_ACTIVE", Instant.parse("2026-10-31T10:00:00Z"));
            world.step(active, "START_SUPPORT", "SUPPORT_ACTIVE", Instant.parse("2026-10-31T10:00:00Z"));
            world.session(active, Instant.parse("2026-11-24T10:00:00Z"));

            as(world.officer)
                    .get("/v1/worklist/items")
                    .then()
                    .body(
                            "items.kind",
                            contains("SILENCE", "SESSION_CONFIRMATION", "REVIEW", "FIRST_EXIT_REVIEW", "ASSESSMENT"))
                    .body(
                            "items.dueAt",
                            contains(
                                    "2026-11-30T10:00:00Z",
                                    "2026-12-01T10:00:00Z",
                                    "2026-12-31T23:59:59.999Z",
                                    "2027-02-01T23:59:59.999Z",
                                    "2027-02-28T23:59:59.999Z"));
        }
    }

    @Test
    void asksServicesWhenTheirDayComesAndApartForWhoeverWorksOnIt() throws SQLException {
        clock.stopAt(NOW);
        try (var world = new DueWorld()) {
            var mine = world.referral("SIGNPOSTED", in(-30), in(-28), in(-25));
            world.execute("update referral set assignee = ? where id = ?", world.officer.subject(), mine);
            var ofCase = world.safeguardingCase("CLOSED", in(-60));
            var late = world.signpost(PointedFrom.REFERRAL, mine, in(-20), in(-1))
                    .id()
                    .toString();
            var today = world.signpost(PointedFrom.CASE, ofCase, in(-20), LATER_TODAY)
                    .id()
                    .toString();
            var another = world.safeguardingCase("CONSENT_REFUSED", in(-60));
            var soon = world.signpost(PointedFrom.CASE, another, in(-20), in(3))
                    .id()
                    .toString();
            var parked = world.safeguardingCase("TRANSFER_OFFERED", in(-60));
            world.signpost(PointedFrom.CASE, parked, in(-20), in(-1));

            as(world.officer)
                    .get("/v1/worklist")
                    .then()
                    .body("overdue.items.aboutId", contains(late))
                    .body("overdue.items.kind", contains("SIGNPOST_CHASE"))
                    .body("overdue.count", equalTo(1))
                    .body("today.items.aboutId", contains(today))
                    .body("today.items.subjectId", contains(ofCase.toString()))
                    .body("thisWeek.items.aboutId", contains(soon))
                    .body("waiting.items", empty());
            as(world.officer)
                    .get("/v1/worklist?owner=me")
                    .then()
                    .body("overdue.items.aboutId", contains(late))
                    .body("today.items", empty());
            as(world.officer)
                    .get("/v1/worklist/items?kind=SIGNPOST_CHASE")
                    .then()
                    .body("items.aboutId", contains(late, today, soon));
            var first = as(world.officer).get("/v1/worklist/items?limit=2");
            first.then().body("items.aboutId", contains(late, today));
            var next = first.header("Link").replaceAll("</api/referrals([^>]*)>.*", "$1");
            as(world.officer)
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .body("items.aboutId", contains(soon));
            as(world.officer).get("/v1/worklist/items?kind=REVIEW").then().body("items", empty());
        }
    }

    @Test
    void showsNothingOfAnotherBorough() throws SQLException {
        try (var world = new DueWorld()) {
            world.referral("RECEIVED", in(-9), in(-8), in(3));
            var stranger = Tokens.of("safeguarding-officer", new CaseWorld().borough);

            as(stranger).get("/v1/worklist/items").then().statusCode(200).body("items", empty());
            as(stranger)
                    .get("/v1/worklist")
                    .then()
                    .body("overdue.items", empty())
                    .body("overdue.count", equalTo(0));
        }
    }

    @Test
    void letsTheDatabaseRefuseWhatTheApplicationForgets() throws SQLException {
        try (var world = new DueWorld();
                var connection = TestDatabase.application("referrals")) {
            world.referral("RECEIVED", in(-9), in(-8), in(-3));
            connection.setAutoCommit(false);
            var ask = "select count(*) from %s('" + world.borough.code()
                    + "', now(), row(3, 1, 6, 12, 14, 3)::due_terms%s)";
            for (var who : List.of("'another-borough', ',safeguarding-officer,'", "'%s', ',provider,'", "'', ''")) {
                try (var statement = connection.createStatement()) {
                    var setting = who.formatted(world.borough.code()).split(", ", -1);
                    statement.execute("select set_config('app.borough', " + setting[0]
                            + ", true), set_config('app.roles', " + setting[1] + ", true)");
                    try (var row = statement.executeQuery(ask.formatted("due_item", ""))) {
                        row.next();
                        assertThat(row.getInt(1)).as(who).isZero();
                    }
                }
            }
            try (var statement = connection.createStatement()) {
                statement.execute("select set_config('app.borough', 'another-borough', true),"
                        + " set_config('app.roles', ',safeguarding-officer,', true)");
                try (var row = statement.executeQuery(ask.formatted("raise_overdue", ", null, 10"))) {
                    row.next();
                    assertThat(row.getInt(1)).isZero();
                }
            }
            connection.rollback();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "owner, you, /v1/worklist",
        "owner, you, /v1/worklist/items",
        "limit, 0, /v1/worklist/items",
        "limit, 101, /v1/worklist/items",
        "after, nonsense, /v1/worklist/items",
        "kind, GONE, /v1/worklist/items"
    })
    void refusesAListOfABadShape(String parameter, String value, String path) {
        as(Tokens.of("safeguarding-officer", "hackney"))
                .queryParam(parameter, value)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/worklist", "/v1/worklist/items"})
    void refusesWhoeverIsNotSignedInOrHasAnotherRole(String path) {
        var officer = Tokens.of("safeguarding-officer", "hackney");
        given().get(path).then().statusCode(401);
        given().auth().oauth2(officer.expired().sign()).get(path).then().statusCode(401);
        for (var role : List.of("referrer", "panel-member", "provider", "auditor", "borough-system")) {
            as(Tokens.of(role, "hackney")).get(path).then().statusCode(403);
        }
        as(officer.withoutBorough()).get(path).then().statusCode(403);
        as(Tokens.of("panel-chair", "hackney")).get(path).then().statusCode(200);
    }
}
