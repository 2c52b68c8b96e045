package uk.leabridge.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of processes that do not run: which are held down on purpose, and which were started again how often. Kept in files, because
 * whoever holds a process down, whoever starts it again and whoever asks are three programs.
 */
final class Outages {
    private final Path folder;

    Outages(Path folder) {
        this.folder = folder;
    }

    /** From now on the process stays as it is: nobody starts it again before then. */
    void hold(String id, Instant until) {
        write(held(id), Long.toString(until.getEpochSecond()));
    }

    /** It may be started again. */
    void release(String id) {
        delete(held(id));
    }

    /** Until when it is held down. */
    Optional<Instant> heldUntil(String id) {
        return read(held(id)).map(Long::parseLong).map(Instant::ofEpochSecond);
    }

    /** It died, and so many attempts to bring it back were made or are about to be. */
    void restarting(String id, int attempt) {
        write(restarts(id), Integer.toString(attempt));
    }

    /** It has run for so long that what came before does not count. */
    void recovered(String id) {
        delete(restarts(id));
    }

    /** How many attempts were made since it last ran for a while. */
    int attempts(String id) {
        return read(restarts(id)).map(Integer::parseInt).orElse(0);
    }

    private Path held(String id) {
        return folder.resolve(id + ".held");
    }

    private Path restarts(String id) {
        return folder.resolve(id + ".restarts");
    }

    private static void write(Path file, String text) {
        try {
            PrivateFile.write(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).trim()) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty(); // it was released between the two questions
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
