package uk.leabridge.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Remembers, over the end of the launcher, which processes it started: one file each, with the id and the time of start. */
final class RunFiles {
    private final Path folder;

    RunFiles(Path folder) {
        this.folder = folder;
    }

    void remember(String id, ProcessHandle process) {
        try {
            PrivateFile.write(file(id), process.pid() + " " + startOf(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it still runs: a number that the system has given to another process since does not count. */
    Optional<ProcessHandle> find(String id) {
        try {
            if (!Files.exists(file(id))) {
                return Optional.empty();
            }
            String[] remembered = Files.readString(file(id)).trim().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(remembered[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startOf(process) == Long.parseLong(remembered[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private Path file(String id) {
        return folder.resolve(id + ".pid");
    }
}
