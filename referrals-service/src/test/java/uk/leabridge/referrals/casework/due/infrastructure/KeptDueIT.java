package uk.leabridge.referrals.casework.due.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.due.DueWorld;

/** What is kept of what is due is what the definition says, whatever changed, in whatever order and by however many at a time. */
@QuarkusTest
@ReferralsService
class KeptDueIT {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final List<String> STATUSES =
            List.of("ADOPTED", "SUPPORT_ACTIVE", "EXIT_PROPOSED", "EXITED", "REVIEW_6M", "ON_HOLD", "CLOSED");
    private static final List<String> KINDS =
            List.of("START_SUPPORT", "ASSESSED", "REVIEW", "RECORD_CONTACT", "ASSIGNED", "AGREE_EXIT");
    private static final String DIFFERENCE = """
            with at (moment, terms) as (select ?::timestamptz, p.terms from due_period p where p.borough = ?),
            kept as (select l.* from at, due_listed(?, at.moment) l where l.subject = 'CASE'),
            said as (select d.* from at, due_item(?, at.moment, at.terms) d where d.subject = 'CASE')
            select 'kept, not said' as what, x.* from (select * from kept except all select * from said) x
            union all
            select 'said, not kept', x.* from (select * from said except all select * from kept) x""";

    private final Random chance = new Random(20261122);

    private static Instant in(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private static void assertKept(DueWorld world, Instant at) throws SQLException {
        var code = world.borough.code();
        assertThat(TestDatabase.rows(DIFFERENCE, at.toString(), code, code, code))
                .as("what is kept and what is said of %s at %s", code, at)
                .isEmpty();
    }

    private static int kept(DueWorld world) throws SQLException {
        return TestDatabase.rows("select 1 from due_kept where borough = ?", world.borough.code())
                .size();
    }

    private static boolean somebodyWaits() throws SQLException {
        return !TestDatabase.rows("select 1 from pg_locks where locktype = 'advisory' and not granted")
                .isEmpty();
    }

    private static void choose(DueWorld world, int months, int days) throws SQLException {
        world.execute(
                "insert into borough_setting (borough, reference_prefix, reason_min_length, gateway_check_days, screening_days,"
                        + " assessment_months, review_months, silence_days, confirmation_days) values (?, ?, 20, 5, 1, ?, ?, ?, ?)"
                        + " on conflict (borough) do update set assessment_months = excluded.assessment_months,"
                        + " review_months = excluded.review_months, silence_days = excluded.silence_days,"
                        + " confirmation_days = excluded.confirmation_days",
                world.borough.code(),
                world.borough.code().toUpperCase(Locale.ROOT),
                months,
                months,
                days,
                days);
    }

    @Test
    void isWhatTheDefinitionSaysAfterWhateverChanges() throws SQLException {
        try (var world = new DueWorld()) {
            choose(world, 1, 5);
            var lives = new Lives(world);
            for (int i = 0; i < 300; i++) {
                boolean several = chance.nextInt(3) == 0;
                if (several) world.execute("begin");
                for (int changes = several ? 2 + chance.nextInt(5) : 1; changes > 0; changes--) lives.change();
                if (several) world.execute(chance.nextInt(4) == 0 ? "rollback" : "commit");
                if (i % 60 == 59) choose(world, 1 + chance.nextInt(4), 2 + chance.nextInt(20));
                if (i % 10 == 9) assertKept(world, in(chance.nextInt(40) - 20));
            }
            assertKept(world, NOW);
            assertThat(kept(world)).isGreaterThan(50);
        }
    }

    @Test
    void goesWithACaseToAnotherBorough() throws SQLException {
        try (var from = new DueWorld();
                var to = new DueWorld()) {
            choose(from, 1, 5);
            choose(to, 3, 9);
            var of = from.safeguardingCase("SUPPORT_ACTIVE", in(-60));
            from.step(of, "START_SUPPORT", "SUPPORT_ACTIVE", in(-50));
            from.action(of, LocalDate.of(2026, 12, 1));
            from.session(of, in(-2));
            assertThat(kept(from)).isEqualTo(5);

            from.execute("begin");
            for (var table : List.of("case_step", "plan_action", "support_session")) {
                from.execute("update " + table + " set borough = ? where case_id = ?", to.borough.code(), of);
            }
            from.execute("update safeguarding_case set borough = ? where id = ?", to.borough.code(), of);
            from.execute("commit");

            assertThat(kept(from)).isZero();
            assertThat(kept(to)).isEqualTo(5);
            assertKept(to, NOW);
        }
    }

    @Test
    void isThereOfTwoWhoChangeTheSameCaseAtOnce() throws Exception {
        try (var world = new DueWorld();
                var other = TestDatabase.superuser()) {
            choose(world, 1, 5);
            var of = world.safeguardingCase("SUPPORT_ACTIVE", in(-60));
            var action = UUID.randomUUID();
            other.setAutoCommit(false);
            world.execute("begin");
            world.action(action, of, LocalDate.of(2026, 12, 1));
            try (var statement = other.prepareStatement("insert into support_session (id, version, borough, case_id,"
                    + " person_id, provider_organisation, starts_at, planned_by, planned_at, state) values (uuidv7(), 0, ?,"
                    + " ?, uuidv7(), 'sample-provider', '2026-11-20T10:00:00Z', 'somebody', now(), 'PLANNED')")) {
                statement.setString(1, world.borough.code());
                statement.setObject(2, of);
                statement.executeUpdate();
            }
            try (var statement = other.createStatement()) {
                statement.execute("set constraints all immediate");
            }
            var second = Thread.ofVirtual().start(() -> {
                try {
                    world.execute("commit");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            for (int i = 0; i < 1_000 && second.isAlive() && !somebodyWaits(); i++) second.join(Duration.ofMillis(10));
            other.commit();
            second.join();

            assertKept(world, NOW);
            assertThat(TestDatabase.rows(
                            "select kind from due_kept where case_id = ?::uuid order by kind", of.toString()))
                    .extracting(row -> row.get("kind"))
                    .containsExactly("PLAN_ACTION", "SESSION_CONFIRMATION");
        }
    }

    @Test
    void followsEachChangeOfATransactionThatDoesNotWaitForItsEnd() throws SQLException {
        try (var world = new DueWorld()) {
            choose(world, 1, 5);
            var of = world.safeguardingCase("SUPPORT_ACTIVE", in(-60));
            world.execute("begin");
            world.execute("set constraints all immediate");
            world.action(of, LocalDate.of(2026, 12, 1));
            world.action(of, LocalDate.of(2026, 12, 2));
            world.execute("commit");

            assertKept(world, NOW);
            assertThat(kept(world)).isEqualTo(2);
        }
    }

    /** Changes at random of some twenty cases. */
    private final class Lives {
        private final DueWorld world;
        private final List<UUID> cases = new ArrayList<>();

        Lives(DueWorld world) throws SQLException {
            this.world = world;
            for (int i = 0; i < 20; i++) cases.add(world.safeguardingCase(any(STATUSES), in(-100)));
        }

        private <T> T any(List<T> of) {
            return of.get(chance.nextInt(of.size()));
        }

        void change() throws SQLException {
            var of = any(cases);
            switch (chance.nextInt(12)) {
                case 0, 1, 2 -> world.step(of, any(KINDS), any(STATUSES), in(-chance.nextInt(100)));
                case 3, 4 -> world.action(of, LocalDate.of(2026, 11, 1).plusDays(chance.nextInt(60)));
                case 5, 6 -> world.session(of, in(chance.nextInt(40) - 30));
                case 7 ->
                    last(
                            "support_session",
                            "state = 'NOT_HELD', not_held_by = 'somebody', not_held_at = now(),"
                                    + " not_held_reason = ''::bytea",
                            "state = 'PLANNED'",
                            of);
                case 8 ->
                    last(
                            "plan_action",
                            "state = 'DONE', ended_by = 'somebody', ended_at = now()," + " end_reason = ''::bytea",
                            "state = 'OPEN'",
                            of);
                case 9 -> world.execute("update safeguarding_case set assignee = ? where id = ?", any(KINDS), of);
                case 10 -> world.execute("delete from case_step where case_id = ? and kind = ?", of, any(KINDS));
                default -> world.execute("update plan_action set owner_subject = ? where case_id = ?", any(KINDS), of);
            }
        }

        private void last(String table, String to, String which, UUID of) throws SQLException {
            world.execute(
                    "update " + table + " set " + to + " where id = (select id from " + table
                            + " where case_id = ? and " + which + " order by id limit 1)",
                    of);
        }
    }
}
