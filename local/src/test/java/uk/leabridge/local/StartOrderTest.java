package uk.leabridge.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.leabridge.platform.embedded.ServerFailedException;
import uk.leabridge.platform.embedded.ServerProcess;

class StartOrderTest {
    @TempDir
    Path folder;

    private final List<String> ready = new CopyOnWriteArrayList<>();
    private Site site;
    private List<ProcessControl> processes;
    private StartOrder order;

    @BeforeEach
    void home() {
        site = Site.of(new Home(folder), new Ports(0), ProjectTree.here());
        given(List.of());
    }

    @AfterEach
    void stop() {
        order.stop();
    }

    @Test
    void startsAProcessAfterThoseItNeeds() {
        given(List.of(
                new Shell("database", Set.of(), true),
                new Shell("identity", Set.of("database"), true),
                new Shell("door", Set.of("database", "identity"), true)));

        order.start();

        assertThat(ready).containsExactly("database", "identity", "door");
        assertThat(processes).allMatch(ProcessControl::isRunning);
    }

    @Test
    void stopsEverythingAndNamesTheCulpritWhenOneFails() {
        given(List.of(
                new Shell("database", Set.of(), true),
                new Shell("identity", Set.of("database"), false),
                new Shell("door", Set.of("identity"), true)));

        assertThatExceptionOfType(ServerFailedException.class)
                .isThrownBy(order::start)
                .withMessage("identity failed");

        assertThat(processes).noneMatch(ProcessControl::isRunning);
        assertThat(ready).containsExactly("database");
    }

    @Test
    void stopsWhatRuns() {
        given(List.of(new Shell("database", Set.of(), true), new Shell("identity", Set.of("database"), true)));
        order.start();

        order.stop();

        assertThat(processes).noneMatch(ProcessControl::isRunning);
    }

    @Test
    void findsItsProcessesAgainAfterItsOwnEnd() {
        var kind = new Shell("database", Set.of(), true);
        given(List.of(kind));
        order.start();

        var another = new ProcessControl(kind, site);

        assertThat(another.handle()).isEqualTo(processes.getFirst().handle());
        another.killHard();
        assertThat(another.isRunning()).isFalse();
    }

    @Test
    void refusesToStartAProcessTwice() {
        given(List.of(new Shell("database", Set.of(), true)));
        order.start();

        assertThatExceptionOfType(ServerFailedException.class)
                .isThrownBy(() -> processes.getFirst().start())
                .withMessage("database is already running");
    }

    private void given(List<PlatformProcess> kinds) {
        processes = kinds.stream().map(kind -> new ProcessControl(kind, site)).toList();
        order = new StartOrder(processes, Progress.silent());
    }

    /** A process that does nothing until it is told to end. */
    private final class Shell implements PlatformProcess {
        private final String id;
        private final Set<String> after;
        private final boolean works;

        private Shell(String id, Set<String> after, boolean works) {
            this.id = id;
            this.after = after;
            this.works = works;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Map<String, Integer> ports() {
            return Map.of();
        }

        @Override
        public Set<String> after() {
            return after;
        }

        @Override
        public Launched launch() {
            var process = ServerProcess.start(
                    id,
                    List.of("sh", "-c", "while :; do sleep 1; done"),
                    Map.of(),
                    site.home().log(id));
            return new Launched(process, this::awaitReady);
        }

        private void awaitReady() {
            if (!works) {
                throw new ServerFailedException(id + " failed");
            }
            ready.add(id);
        }

        @Override
        public boolean isReady() {
            return ready.contains(id);
        }
    }
}
