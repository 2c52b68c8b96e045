package uk.leabridge.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.leabridge.platform.embedded.Folders;

/**
 * Where a platform keeps its state: data, secrets, logs, and which processes run. It survives a restart.
 *
 * @param folder {@code .local} of the project, or {@code LEABRIDGE_HOME}
 */
public record Home(Path folder) {
    private static final List<String> STATE = List.of(
            "data", "secrets", "logs", "run", "demo-credentials.json", "demo-run.json", "demo-names.txt", "time-ahead");

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The home that the environment names, or the project's own. */
    public static Home from(Map<String, String> environment, ProjectTree project) {
        return new Home(Optional.ofNullable(environment.get("LEABRIDGE_HOME"))
                .map(Path::of)
                .orElseGet(project::defaultHome));
    }

    public Path data(String process) {
        return open("data").resolve(process);
    }

    public Path log(String process) {
        return open("logs").resolve(process + ".log");
    }

    public Path secrets() {
        return open("secrets");
    }

    Path run() {
        return open("run");
    }

    public Path demoCredentials() {
        return folder.resolve("demo-credentials.json");
    }

    /** How far ahead of the real time the services live; not there while they live in it. */
    public Path timeAhead() {
        return folder.resolve("time-ahead");
    }

    /** From now on the services live so far ahead of the real time. */
    public void liveAhead(Duration ahead) {
        try {
            Path written = Files.writeString(folder.resolve("time-ahead.new"), ahead + "\n");
            Files.move(written, timeAhead(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which sending of sample data was the last, and whether it was finished. */
    public Path demoRun() {
        return folder.resolve("demo-run.json");
    }

    /** Every name that sample data ever used here, a line each: a search for names in clear reads it. */
    public Path demoNames() {
        return folder.resolve("demo-names.txt");
    }

    /** Writes a file that nobody but its owner may read. */
    public void writePrivately(Path file, String content) throws IOException {
        PrivateFile.write(file, content);
    }

    /** Removes all state; what was built and prepared stays. */
    public void clean() throws IOException {
        for (String name : STATE) {
            Folders.delete(folder.resolve(name));
        }
    }

    private Path open(String name) {
        Path path = folder.resolve(name);
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(folder);
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
