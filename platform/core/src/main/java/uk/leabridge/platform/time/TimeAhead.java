package uk.leabridge.platform.time;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The real time and as much more as a file says; the real time while there is no file. A change counts at once. */
final class TimeAhead implements InstantSource {
    private record Read(long modified, Duration ahead) {}

    private final File file;
    private volatile Read last = new Read(0, Duration.ZERO);

    TimeAhead(Path file) {
        this.file = file.toFile();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead());
    }

    private Duration ahead() {
        long modified = file.lastModified(); // 0 while there is none
        var read = last;
        if (read.modified() != modified) {
            read = new Read(modified, modified == 0 ? Duration.ZERO : read(file.toPath()));
            last = read;
        }
        return read.ahead();
    }

    private static Duration read(Path file) {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the clock offset file could not be read", e);
        }
    }
}
