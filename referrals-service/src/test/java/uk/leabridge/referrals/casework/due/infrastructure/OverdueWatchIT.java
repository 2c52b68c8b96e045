package uk.leabridge.referrals.casework.due.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.contract.EventContracts;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.referrals.MovableClock;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.due.DueWorld;
import uk.leabridge.referrals.casework.signpost.domain.Signposting.PointedFrom;

@QuarkusTest
@ReferralsService
class OverdueWatchIT {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Inject
    OverdueWatch watch;

    @Inject
    MovableClock clock;

    @Inject
    ObjectMapper json;

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    private static Instant in(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private List<JsonNode> told(UUID subject) throws SQLException {
        return TestDatabase.events(subject).stream().map(this::parsed).toList();
    }

    private JsonNode parsed(String envelope) {
        try {
            return json.readTree(envelope);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void tellsWhatIsOverdueOnceHoweverOftenItLooks() throws SQLException {
        clock.stopAt(NOW);
        try (var world = new DueWorld()) {
            var late = world.referral("SCREENING", in(-9), in(-8), in(-2));
            world.execute("update referral set assignee = ? where id = ?", world.officer.subject(), late);
            var inTime = world.referral("SCREENING", in(-9), in(-8), in(1));

            watch.look(world.borough);
            watch.look(world.borough);
            clock.stopAt(NOW.plusSeconds(60));
            watch.look(world.borough);

            assertThat(TestDatabase.events(late)).singleElement().satisfies(event -> {
                EventContracts.assertObeysSchema("referrals", "referral.overdue", 1, event);
                EventContracts.assertMeetsExpectation("comms", "referral.overdue", 1, event);
                var data = parsed(event).get("data");
                assertThat(data.get("kind").textValue()).isEqualTo("GATEWAY_CHECK");
                assertThat(data.get("dueAt").textValue()).isEqualTo("2026-11-23T10:00:00Z");
                assertThat(data.get("noticedAt").textValue()).isEqualTo("2026-11-25T10:00:00Z");
                assertThat(data.get("officerSubject").textValue()).isEqualTo(world.officer.subject());
            });
            assertThat(TestDatabase.events(inTime)).isEmpty();
        }
    }

    @Test
    void tellsOfEachServiceThatNobodyAskedInTime() throws SQLException {
        clock.stopAt(NOW);
        try (var world = new DueWorld()) {
            var signposted = world.referral("SIGNPOSTED", in(-30), in(-28), in(-25));
            var closed = world.safeguardingCase("CLOSED", in(-60));
            var held = world.safeguardingCase("ON_HOLD", in(-60));
            var first = world.signpost(PointedFrom.REFERRAL, signposted, in(-20), in(-6));
            var second = world.signpost(PointedFrom.CASE, closed, in(-20), in(-5));
            world.signpost(PointedFrom.CASE, held, in(-20), in(-5));

            watch.look(world.borough);
            watch.look(world.borough);

            assertThat(TestDatabase.events(signposted)).singleElement().satisfies(event -> {
                EventContracts.assertObeysSchema("referrals", "referral.overdue", 1, event);
                EventContracts.assertMeetsExpectation("comms", "referral.overdue", 1, event);
                assertThat(parsed(event).at("/data/kind").textValue()).isEqualTo("SIGNPOST_CHASE");
                assertThat(parsed(event).at("/data/aboutId").textValue())
                        .isEqualTo(first.id().toString());
            });
            assertThat(TestDatabase.events(closed)).singleElement().satisfies(event -> {
                EventContracts.assertObeysSchema("referrals", "case.overdue", 1, event);
                EventContracts.assertMeetsExpectation("comms", "case.overdue", 1, event);
                assertThat(parsed(event).at("/data/aboutId").textValue())
                        .isEqualTo(second.id().toString());
            });
            assertThat(TestDatabase.events(held)).isEmpty();
        }
    }

    @Test
    void tellsWhatBecameDueWhileItWasAwayWithTheDateItHad() throws SQLException {
        clock.stopAt(in(-60));
        try (var world = new DueWorld()) {
            var of = world.safeguardingCase("SUPPORT_ACTIVE", in(-90));
            world.step(of, "ASSESSED", "SUPPORT_ACTIVE", in(-62));
            world.step(of, "START_SUPPORT", "SUPPORT_ACTIVE", in(-61));
            var action = world.action(of, LocalDate.of(2026, 11, 1));
            var session = world.session(of, in(-20));
            watch.look(world.borough);
            clock.stopAt(NOW);

            watch.look(world.borough);

            var events = told(of);
            assertThat(events)
                    .extracting(event -> event.at("/data/kind").textValue())
                    .containsExactly("SILENCE", "REVIEW", "PLAN_ACTION", "SESSION_CONFIRMATION");
            assertThat(events)
                    .extracting(event -> event.at("/data/dueAt").textValue())
                    .containsExactly(
                            "2026-10-09T10:00:00Z",
                            "2026-10-25T23:59:59.999Z",
                            "2026-11-01T23:59:59.999Z",
                            "2026-11-08T10:00:00Z");
            assertThat(events)
                    .extracting(event -> event.at("/data/aboutId").textValue())
                    .containsExactly(of.toString(), of.toString(), action.toString(), session.toString());
            for (var event : TestDatabase.events(of)) {
                EventContracts.assertObeysSchema("referrals", "case.overdue", 1, event);
                EventContracts.assertMeetsExpectation("comms", "case.overdue", 1, event);
            }
        }
    }

    @Test
    void tellsAnewWhatIsOverdueAgainAtAnotherDate() throws SQLException {
        try (var world = new DueWorld()) {
            var of = world.safeguardingCase("EXIT_PROPOSED", in(-200));
            world.step(of, "ASSESSED", "EXIT_PROPOSED", in(-40));
            world.step(of, "START_SUPPORT", "EXIT_PROPOSED", in(-40));
            clock.stopAt(NOW);
            watch.look(world.borough);
            world.step(of, "REVIEW", "EXIT_PROPOSED", in(1));
            clock.stopAt(in(20));
            watch.look(world.borough);
            clock.stopAt(in(40));
            watch.look(world.borough);
            watch.look(world.borough);

            assertThat(told(of))
                    .extracting(event -> event.at("/data/kind").textValue() + " "
                            + event.at("/data/dueAt").textValue())
                    .containsExactly("REVIEW 2026-11-16T23:59:59.999Z", "REVIEW 2026-12-26T23:59:59.999Z");
        }
    }

    @Test
    void tellsEachOnceWhenSeveralLookAtOnce() throws Exception {
        clock.stopAt(NOW);
        try (var world = new DueWorld();
                var replicas = Executors.newFixedThreadPool(4)) {
            many(world, 300);
            var together = new CyclicBarrier(4);
            var looks = IntStream.range(0, 4)
                    .mapToObj(_ -> replicas.submit(() -> {
                        together.await();
                        watch.look(world.borough);
                        return true;
                    }))
                    .toList();
            for (var look : looks) look.get();
            watch.look(world.borough);

            assertThat(TestDatabase.rows(
                                    "select count(*)::int as events, count(distinct aggregate_id)::int as referrals from outbox"
                                            + " where borough = ? and envelope like '%referral.overdue%'",
                                    world.borough.code())
                            .getFirst())
                    .containsEntry("events", 300)
                    .containsEntry("referrals", 300);
        }
    }

    @Test
    void tellsAFloodPartByPart() throws SQLException {
        clock.stopAt(NOW);
        try (var world = new DueWorld()) {
            many(world, 1_100);

            watch.look(world.borough);

            assertThat(TestDatabase.rows(
                                    "select count(*)::int as n, count(distinct xmin::text)::int as transactions from escalation"
                                            + " where borough = ?",
                                    world.borough.code())
                            .getFirst())
                    .containsEntry("n", 1_100)
                    .containsEntry("transactions", 3);
        }
    }

    @Test
    void looksInEveryBoroughAndGoesOnWhenOneCannotBeTold() throws SQLException {
        try (var broken = new DueWorld();
                var sound = new DueWorld()) {
            broken.referral("SCREENING", in(-900), in(-800), in(-700));
            var late = sound.referral("SCREENING", in(-900), in(-800), in(-700));
            broken.execute("alter table escalation add constraint ck_escalation_test check (borough <> '"
                    + broken.borough.code() + "')");
            try {
                watch.run();
            } finally {
                broken.execute("alter table escalation drop constraint ck_escalation_test");
            }

            assertThat(TestDatabase.events(late)).hasSize(1);
            assertThat(TestDatabase.rows("select 1 from escalation where borough = ?", broken.borough.code()))
                    .isEmpty();
            assertThat(TestDatabase.rows("select 1 from outbox where borough = ?", broken.borough.code()))
                    .isEmpty();
        }
    }

    private static void many(DueWorld world, int referrals) throws SQLException {
        world.execute(
                "insert into referral (id, version, prefix, borough, person_id, status, sector, concern, age_band,"
                        + " immediate_danger, referrer_subject, body, received_at, gateway_requested_at, gateway_due_at)"
                        + " select uuidv7(), 0, 'ZZ', ?, uuidv7(), 'SCREENING', 'EDUCATION', 'NO_IDEOLOGY', 'AGE_11_TO_15',"
                        + " false, 'somebody', ''::bytea, ?, ?, ?::timestamptz + n * interval '1 second'"
                        + " from generate_series(1, ?) n",
                world.borough.code(),
                in(-9),
                in(-9),
                in(-2),
                referrals);
    }
}
