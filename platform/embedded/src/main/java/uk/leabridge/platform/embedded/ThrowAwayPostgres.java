package uk.leabridge.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import uk.leabridge.platform.embedded.PostgresServer.Settings;

/** Where throw-away servers live: a temporary folder that names the JVM it belongs to, so that left-overs can be told. */
final class ThrowAwayPostgres {
    private static final String PREFIX = "leabridge-postgres-";

    private ThrowAwayPostgres() {}

    static Settings settings() {
        try {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            removeLeftOvers(temporary);
            Path folder = Files.createTempDirectory(
                    temporary, PREFIX + ProcessHandle.current().pid() + "-");
            return new Settings(
                    folder.resolve("data"),
                    PostgresBinaries.sharedFolder(),
                    folder.resolve("postgres.log"),
                    FreePort.find(),
                    UUID.randomUUID().toString(),
                    Map.of(
                            "shared_buffers", "32MB",
                            "max_connections", "120",
                            "max_wal_size", "256MB",
                            "autovacuum_naptime", "5min"),
                    true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A test JVM that was killed could not stop its server. */
    private static void removeLeftOvers(Path temporary) throws IOException {
        try (Stream<Path> entries = Files.list(temporary)) {
            for (Path folder : entries.filter(ThrowAwayPostgres::isLeftOver).toList()) {
                stop(folder.resolve("data"));
                Folders.delete(folder);
            }
        }
    }

    private static boolean isLeftOver(Path folder) {
        String name = String.valueOf(folder.getFileName());
        if (!name.matches(PREFIX + "\\d+-.*") || !Files.isWritable(folder)) {
            return false;
        }
        String owner = name.substring(PREFIX.length(), name.indexOf('-', PREFIX.length()));
        return ProcessHandle.of(Long.parseLong(owner)).isEmpty();
    }

    private static void stop(Path data) throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(lock).getFirst().trim());
        ProcessHandle.of(pid)
                .filter(handle -> handle.info().arguments().stream()
                        .flatMap(Stream::of)
                        .anyMatch(argument -> argument.equals(data.toString())))
                .map(handle -> ServerProcess.of("PostgreSQL", handle, data))
                .ifPresent(ServerProcess::killHard);
    }
}
