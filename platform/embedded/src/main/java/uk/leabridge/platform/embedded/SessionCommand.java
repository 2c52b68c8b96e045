package uk.leabridge.platform.embedded;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Small programs of the operating system that the platform uses when they are there. */
final class SessionCommand {
    private SessionCommand() {}

    /** {@code setsid}, where there is one: a process of its own session does not get the terminal's Ctrl-C. */
    static List<String> prefix() {
        return find("setsid").map(List::of).orElse(List.of());
    }

    static File nothing() {
        return new File("/dev/null");
    }

    static Optional<String> find(String program) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH"))
                        .orElse("/usr/bin:/bin")
                        .split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
