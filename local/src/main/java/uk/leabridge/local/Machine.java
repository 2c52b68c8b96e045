package uk.leabridge.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What it was measured on, in a line: nothing that names a host. */
public final class Machine {
    private Machine() {}

    public static String words() {
        return String.format(
                Locale.UK,
                "%s, %d cores, %.0f GB of memory, Linux %s, JDK %s",
                first(Path.of("/proc/cpuinfo"), "model name", "unknown processor"),
                Runtime.getRuntime().availableProcessors(),
                kilobytes() / 1024 / 1024,
                System.getProperty("os.version").replaceAll("[^0-9.].*", ""),
                System.getProperty("java.vm.version"));
    }

    /** Runnable processes on average over the last minute: what else the machine did. */
    public static double load() {
        try {
            return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
        } catch (IOException e) {
            return -1;
        }
    }

    private static double kilobytes() {
        return Double.parseDouble(
                first(Path.of("/proc/meminfo"), "MemTotal", "0").replaceAll("\\D", ""));
    }

    private static String first(Path file, String key, String otherwise) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }
}
