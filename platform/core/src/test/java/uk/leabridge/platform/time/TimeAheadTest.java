package uk.leabridge.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeAheadTest {
    private final Path file;
    private final TimeAhead time;

    TimeAheadTest(@TempDir Path folder) {
        this.file = folder.resolve("time-ahead");
        this.time = new TimeAhead(file);
    }

    @Test
    void isTheRealTimeWithoutAFile() {
        assertThat(time.instant())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    @Test
    void isAheadAsTheFileSays() throws IOException {
        write("P15D", 1_000);
        assertIsAhead(Duration.ofDays(15));

        write("PT1H", 2_000);
        assertIsAhead(Duration.ofHours(1));

        Files.delete(file);
        assertIsAhead(Duration.ZERO);
    }

    @Test
    void refusesToGuess() throws IOException {
        write("soon", 1_000);

        assertThatThrownBy(time::instant).isInstanceOf(java.time.format.DateTimeParseException.class);
    }

    private void write(String ahead, long modified) throws IOException {
        Files.writeString(file, ahead + "\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
    }

    private void assertIsAhead(Duration expected) {
        var now = Instant.now().plus(expected);
        assertThat(time.instant()).isBetween(now.minusSeconds(60), now.plusSeconds(60));
    }
}
