package uk.leabridge.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.leabridge.platform.embedded.PostgresServer.Settings;

/** The data directory of a PostgreSQL server, and the command that serves it. */
final class PostgresCluster {
    private final Settings settings;
    private final PostgresBinaries binaries;

    PostgresCluster(Settings settings, PostgresBinaries binaries) {
        this.settings = settings;
        this.binaries = binaries;
    }

    /** Makes the data directory when there is none: scram for every connection, checksums on. */
    void create() {
        Path data = settings.dataDirectory().toAbsolutePath();
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path passwordFile = data.resolveSibling(data.getFileName() + ".password");
        try {
            Files.createDirectories(data.resolveSibling("."));
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, settings.superuserPassword());
            initdb(data, passwordFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    private void initdb(Path data, Path passwordFile) throws IOException {
        List<String> command = new ArrayList<>(withoutRoot());
        command.addAll(List.of(
                binaries.initdb(),
                "--pgdata=" + data,
                "--username=" + PostgresServer.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums"));
        if (settings.temporary()) {
            command.add("--no-sync");
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("LC_ALL", "C");
        Process running = process.start();
        running.getOutputStream().close();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (running.waitFor() != 0) {
                throw new ServerFailedException(
                        "PostgreSQL could not create its data directory " + data + ":\n" + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailedException("Interrupted while PostgreSQL created its data directory", e);
        }
    }

    /** After kill -9 and a restart of the machine, the lock may name a process that is something else by now. */
    void removeStaleLock() {
        Path lock = settings.dataDirectory().resolve("postmaster.pid");
        try {
            if (Files.exists(lock) && !ownedByPostgres(lock)) {
                Files.deleteIfExists(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ownedByPostgres(Path lock) throws IOException {
        try (Stream<String> lines = Files.lines(lock)) {
            return lines.findFirst()
                    .map(String::trim)
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .flatMap(handle -> handle.info().command())
                    .filter(command -> command.endsWith("postgres"))
                    .isPresent();
        }
    }

    List<String> command() {
        List<String> command = new ArrayList<>(withoutRoot());
        command.addAll(List.of(
                binaries.postgres(),
                "-D",
                settings.dataDirectory().toAbsolutePath().toString()));
        parameters().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of(
                "listen_addresses", "127.0.0.1",
                "port", Integer.toString(settings.port()),
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "password_encryption", "scram-sha-256",
                "shared_buffers", "64MB",
                "max_connections", "150",
                "timezone", "UTC",
                "log_timezone", "UTC"));
        parameters.putAll(settings.parameters());
        return parameters;
    }

    /** PostgreSQL refuses to run as root; a user namespace without mappings is nobody, and needs no other account. */
    private static List<String> withoutRoot() {
        if (!isRoot()) {
            return List.of();
        }
        Optional<String> unshare = SessionCommand.find("unshare");
        return List.of(
                unshare.orElseThrow(
                        () -> new ServerFailedException(
                                "PostgreSQL does not run as root, and the unshare program is missing. Run as another user, or install util-linux.")),
                "-U");
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid && uid == 0;
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
