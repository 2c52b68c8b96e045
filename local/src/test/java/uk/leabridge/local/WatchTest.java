package uk.leabridge.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.embedded.ServerProcess;

class WatchTest {
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Site site;
    private final ProcessControl database;
    private final ProcessControl identity;
    private final Outages outages;
    private final Watch watch;
    private Instant now = Instant.parse("2026-11-29T09:00:00Z");

    WatchTest(@TempDir Path folder) {
        site = Site.of(new Home(folder), new Ports(0), ProjectTree.here());
        database = new ProcessControl(new Sleeper(site, "database", Set.of()), site);
        identity = new ProcessControl(new Sleeper(site, "identity", Set.of("database")), site);
        outages = new Outages(site.home().run());
        watch = new Watch(List.of(database, identity), outages, () -> now, said::add);
        database.start();
        identity.start();
    }

    @AfterEach
    void end() {
        watch.end();
        identity.stop();
        database.stop();
    }

    @Test
    void leavesAloneWhatRuns() {
        watch.look();

        assertThat(said).isEmpty();
    }

    @Test
    void startsAgainWhatDiedAfterASecond() {
        database.killHard();
        watch.look();
        assertThat(said).containsExactly("database ended unexpectedly and will start again in 1 s (1st time)");
        assertThat(outages.attempts("database")).isEqualTo(1);

        pass(Duration.ofMillis(900));
        assertThat(database.isRunning()).isFalse();
        pass(Duration.ofMillis(100));
        assertThat(database.isRunning()).isTrue();
    }

    @Test
    void waitsTwiceAsLongEachTimeUntilItHasRunForAMinute() {
        for (int time = 1; time <= 3; time++) {
            database.killHard();
            watch.look();
            pass(Watch.pauseBefore(time));
            assertThat(database.isRunning()).isTrue();
        }
        assertThat(said)
                .anyMatch(line -> line.equals("database ended unexpectedly and will start again in 4 s (3rd time)"));

        pass(Duration.ofSeconds(61));
        assertThat(outages.attempts("database")).isZero();
        database.killHard();
        watch.look();
        assertThat(said.getLast()).isEqualTo("database ended unexpectedly and will start again in 1 s (1st time)");
    }

    @Test
    void leavesDownWhatIsHeldDownForAsLongAsAsked() {
        database.killAndHold(now.plus(Duration.ofSeconds(30)));

        pass(Duration.ofSeconds(29));
        assertThat(database.isRunning()).isFalse();
        assertThat(said).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(database.isRunning()).isTrue();
        assertThat(outages.heldUntil("database")).isEmpty();
    }

    @Test
    void leavesDownUntilItIsRestartedByHand() {
        database.killAndHold(now.plus(Duration.ofDays(1000)));
        pass(Duration.ofDays(1));
        assertThat(database.isRunning()).isFalse();

        database.restart();

        assertThat(outages.heldUntil("database")).isEmpty();
        watch.look();
        assertThat(said).isEmpty();
    }

    @Test
    void startsNothingBeforeWhatItNeeds() {
        database.killAndHold(now.plus(Duration.ofSeconds(10)));
        identity.killHard();
        watch.look();
        pass(Duration.ofSeconds(5));
        assertThat(identity.isRunning()).isFalse();

        pass(Duration.ofSeconds(5));
        watch.look();

        assertThat(database.isRunning()).isTrue();
        assertThat(identity.isRunning()).isTrue();
    }

    @Test
    void startsNothingOnceItHasEnded() {
        watch.end();
        database.killHard();

        watch.look();
        pass(Duration.ofMinutes(1));

        assertThat(database.isRunning()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,4", "5,16", "6,30", "7,30", "1000,30"})
    void pausesBeforeAnAttempt(int attempt, int seconds) {
        assertThat(Watch.pauseBefore(attempt)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"1,1st", "2,2nd", "3,3rd", "4,4th", "11,11th", "12,12th", "13,13th", "21,21st", "102,102nd", "111,111th"
    })
    void countsAsPeopleDo(int number, String ordinal) {
        assertThat(Watch.ordinal(number)).isEqualTo(ordinal);
    }

    @ParameterizedTest
    @CsvSource({"30s,30", "5m,300", "1m30s,90", " 2S ,2"})
    void readsATime(String text, int seconds) {
        assertThat(Interruption.time(text)).isEqualTo(Duration.ofSeconds(seconds));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        watch.look();
    }

    private record Sleeper(Site site, String id, Set<String> after) implements PlatformProcess {
        @Override
        public Map<String, Integer> ports() {
            return Map.of();
        }

        @Override
        public Launched launch() {
            var process = ServerProcess.start(
                    id, List.of("sleep", "600"), Map.of(), site.home().log(id));
            return new Launched(process, () -> {});
        }

        @Override
        public boolean isReady() {
            return true;
        }
    }
}
