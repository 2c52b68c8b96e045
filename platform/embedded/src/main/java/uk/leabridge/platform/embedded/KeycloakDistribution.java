package uk.leabridge.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Keycloak as published, unpacked and built once for PostgreSQL ({@code kc.sh build}), so that it starts quickly. */
public final class KeycloakDistribution {
    private static final Duration BUILD = Duration.ofMinutes(10);

    private final Path archive;
    private final Path folder;

    /**
     * Looks for a prepared copy.
     *
     * @param archive {@code keycloak-quarkus-dist-<version>.tar.gz}
     * @param folder where prepared copies are kept, one a version
     */
    public KeycloakDistribution(Path archive, Path folder) {
        this.archive = archive;
        this.folder = folder.toAbsolutePath();
    }

    /** Where the prepared copy is, or will be. */
    public Path home() {
        String name = String.valueOf(archive.getFileName());
        return folder.resolve(name.replace("-quarkus-dist", "").replace(".tar.gz", ""));
    }

    public boolean isPrepared() {
        return Files.isDirectory(home());
    }

    /** Unpacks and builds when that has not been done; takes about half a minute. */
    public Path prepare(Path log) {
        if (isPrepared()) {
            return home();
        }
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempDirectory(folder, "unpack-");
            try (var in = new GzipCompressorInputStream(Files.newInputStream(archive))) {
                TarArchive.unpack(in, fresh);
            }
            build(onlyFolderIn(fresh), log);
            Files.move(onlyFolderIn(fresh), home(), StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(fresh);
            return home();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak could not be prepared from " + archive, e);
        }
    }

    private static Path onlyFolderIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findFirst().orElseThrow(() -> new IOException("Nothing was extracted to " + folder));
        }
    }

    private static void build(Path home, Path log) {
        List<String> command = new ArrayList<>(KeycloakServer.java(home, List.of("-Xmx512m", "-XX:+UseSerialGC")));
        command.addAll(List.of("build", "--db=postgres", "--health-enabled=true", "--features=organization"));
        var process = ServerProcess.start("Keycloak's build", command, Map.of(), log);
        try {
            process.handle().onExit().get(BUILD.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.killHard();
            throw process.failure("did not end within " + BUILD.toMinutes() + " minutes");
        } catch (ExecutionException e) {
            throw new ServerFailedException("Keycloak's build cannot be monitored", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailedException("Keycloak's build was interrupted", e);
        }
        if (!process.lastLines(10).contains("configuration updated and persisted")) {
            throw process.failure("did not succeed");
        }
    }
}
