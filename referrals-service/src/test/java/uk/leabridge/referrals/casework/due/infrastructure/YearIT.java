package uk.leabridge.referrals.casework.due.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.referrals.MovableClock;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.due.DueWorld;
import uk.leabridge.referrals.casework.due.infrastructure.YearOfLives.Overdue;
import uk.leabridge.referrals.intake.referral.application.MissedDeadlines;

/**
 * Five hundred referrals and cases live a year. The look for what is overdue comes when it comes, stays away for weeks, and is struck
 * down between any two rows that it writes. Whatever was overdue is told once, and nothing else.
 */
@QuarkusTest
@ReferralsService
class YearIT {
    private static final int CASES = 350;
    private static final int REFERRALS = 150;

    @Inject
    OverdueWatch watch;

    @Inject
    MissedDeadlines deadlines;

    @Inject
    MovableClock clock;

    @Inject
    CurrentActor actor;

    @Inject
    ObjectMapper json;

    private final Random chance = new Random(20260101);

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @Test
    @ActivateRequestContext
    void tellsAllThatWasOverdueInAYearOnceWhateverStrikesItDown() throws Exception {
        try (var world = new DueWorld();
                var strikes = new Strikes(world)) {
            world.execute(
                    YearOfLives.SETTING,
                    world.borough.code(),
                    world.borough.code().toUpperCase(Locale.ROOT));
            var lives = new YearOfLives(world, chance);
            lives.live(CASES, REFERRALS);
            var service = Actor.system("referrals", world.borough);
            actor.actAs(service);
            var looks = looks();

            for (var moment : lives.moments()) {
                while (!looks.isEmpty() && looks.peek().isBefore(moment.at())) look(looks.remove(), world, strikes);
                clock.stopAt(moment.at());
                var subject = moment.subject();
                if (subject != null) QuarkusTransaction.requiringNew().run(() -> deadlines.tell(subject, service));
                moment.rows().write();
            }
            clock.stopAt(YearOfLives.END);
            watch.look(world.borough);

            assertThat(strikes.count()).isGreaterThan(50);
            assertThat(lives.overdue()).hasSizeGreaterThan(1_000);
            assertThat(kinds(lives.overdue())).hasSize(11);
            assertThat(putDown(world)).isEqualTo(lives.overdue());
            assertThat(told(world)).hasSameSizeAs(lives.overdue()).hasSameElementsAs(lives.overdue());
        }
    }

    /** Every few hours or days, and now and then not for weeks. */
    private ArrayDeque<Instant> looks() {
        var looks = new ArrayDeque<Instant>();
        var at = YearOfLives.START;
        while (at.isBefore(YearOfLives.END)) {
            int hours = chance.nextInt(10) == 0 ? 240 + chance.nextInt(480) : 3 + chance.nextInt(60);
            at = at.plus(Duration.ofHours(hours)).plusSeconds(chance.nextInt(3_600));
            looks.add(at);
        }
        return looks;
    }

    /** Some looks are struck down and begin again at once, some stay down until the next is due. */
    private void look(Instant at, DueWorld world, Strikes strikes) throws SQLException {
        clock.stopAt(at);
        int struck = chance.nextInt(3);
        for (int i = 0; i < struck; i++) {
            strikes.may(chance.nextBoolean());
            watch.look(world.borough);
        }
        strikes.cease();
        if (struck == 0 || chance.nextBoolean()) watch.look(world.borough);
    }

    private static Set<String> kinds(Set<Overdue> overdue) {
        return overdue.stream().map(Overdue::kind).collect(Collectors.toSet());
    }

    private static Set<Overdue> putDown(DueWorld world) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.prepareStatement(
                        "select about_id, kind, due_at from escalation where borough = ?")) {
            statement.setString(1, world.borough.code());
            try (var row = statement.executeQuery()) {
                var rows = new HashSet<Overdue>();
                while (row.next()) {
                    rows.add(new Overdue(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant()));
                }
                return rows;
            }
        }
    }

    private List<Overdue> told(DueWorld world) throws Exception {
        var told = new ArrayList<Overdue>();
        for (var row : TestDatabase.rows("select envelope from outbox where borough = ?", world.borough.code())) {
            var data = json.readTree(String.valueOf(row.get("envelope"))).get("data");
            var about = data.has("aboutId") ? data.get("aboutId") : data.get("referralId");
            told.add(new Overdue(
                    UUID.fromString(about.textValue()),
                    data.get("kind").textValue(),
                    Instant.parse(data.get("dueAt").textValue())));
        }
        return told;
    }

    /** Ends the service's transaction, or its whole connection, while it writes a row of this borough. */
    private static final class Strikes implements AutoCloseable {
        private final DueWorld world;

        Strikes(DueWorld world) throws SQLException {
            this.world = world;
            world.execute("create table test_strike (odds float8 not null, kills boolean not null)");
            world.execute("insert into test_strike values (0, false)");
            world.execute("create sequence test_strikes");
            world.execute("""
                    create function test_strike() returns trigger language plpgsql security definer as $$
                    begin
                        if random() < (select odds from test_strike) then
                            perform nextval('test_strikes');
                            if (select kills from test_strike) then
                                perform pg_terminate_backend(pg_backend_pid());
                                perform pg_sleep(10);
                            end if;
                            raise exception 'struck down';
                        end if;
                        return new;
                    end $$""");
            for (var table : List.of("escalation", "outbox")) {
                world.execute(
                        "create trigger test_strike before insert on " + table + " for each row when (new.borough = '"
                                + world.borough.code() + "') execute function test_strike()");
            }
        }

        void may(boolean kill) throws SQLException {
            world.execute("update test_strike set odds = 0.15, kills = ?", kill);
        }

        void cease() throws SQLException {
            world.execute("update test_strike set odds = 0");
        }

        long count() throws SQLException {
            var count = TestDatabase.rows("select last_value from test_strikes").getFirst();
            return ((Number) java.util.Objects.requireNonNull(count.get("last_value"))).longValue();
        }

        @Override
        public void close() throws SQLException {
            for (var table : List.of("escalation", "outbox")) world.execute("drop trigger test_strike on " + table);
            world.execute("drop function test_strike");
            world.execute("drop sequence test_strikes");
            world.execute("drop table test_strike");
        }
    }
}
