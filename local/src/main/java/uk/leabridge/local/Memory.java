package uk.leabridge.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory a process and those it started hold, without counting shared pages twice (Linux; elsewhere 0). */
final class Memory {
    private Memory() {}

    static long megabytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(Memory::kilobytes)
                        .sum()
                / 1024;
    }

    private static long kilobytes(ProcessHandle process) {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        long shared = line(folder.resolve("smaps_rollup"), "Pss:");
        return shared > 0 ? shared : line(folder.resolve("status"), "VmRSS:");
    }

    private static long line(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("\\D", ""))
                    .findFirst()
                    .map(Long::valueOf)
                    .orElse(0L);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
