package uk.leabridge.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.leabridge.local.Home;

class DemoRunTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void makeHome() {
        home = new Home(folder);
    }

    @Test
    void goesOnWithAnUnfinishedRunUnderTheSameKeys() {
        DemoRun first = DemoRun.next(home, InstantSource.fixed(NOW));

        DemoRun second = DemoRun.next(home, InstantSource.fixed(NOW.plus(Duration.ofHours(1))));

        assertThat(second).isEqualTo(first);
        assertThat(second.key("referral", 7)).isEqualTo(first.key("referral", 7));
        assertThat(second.plan()).isEqualTo(first.plan());
    }

    @Test
    void beginsAnotherYearOnceFinished() {
        DemoRun first = DemoRun.next(home, InstantSource.fixed(NOW));
        first.finish(home);

        DemoRun second = DemoRun.next(home, InstantSource.fixed(NOW));

        assertThat(second.year()).isEqualTo(2);
        assertThat(second.mark()).isNotEqualTo(first.mark());
    }

    @Test
    void leavesARunWhoseKeysAreForgotten() {
        DemoRun.next(home, InstantSource.fixed(NOW));

        DemoRun later = DemoRun.next(home, InstantSource.fixed(NOW.plus(Duration.ofHours(24))));

        assertThat(later.year()).isEqualTo(2);
    }

    @Test
    void makesKeysThatTheServicesTake() {
        DemoRun run = DemoRun.next(home, InstantSource.fixed(NOW));

        assertThat(run.key("completion", "12-SAFEGUARDING_DESIGNATED")).matches("[A-Za-z0-9._:-]{8,100}");
    }

    @Test
    void remembersTheNamesOfAllRunsForTheOwnerAlone() throws IOException {
        DemoRun run = DemoRun.next(home, InstantSource.fixed(NOW));

        run.rememberNames(home, List.of("Sample Ashgrove-1", "Sample Elmwharf-2"));
        run.rememberNames(home, List.of("Sample Elmwharf-2", "Sample Oaklea-3"));

        assertThat(home.demoNames()).hasContent("Sample Ashgrove-1\nSample Elmwharf-2\nSample Oaklea-3\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.demoNames())))
                .isEqualTo("rw-------");
    }
}
