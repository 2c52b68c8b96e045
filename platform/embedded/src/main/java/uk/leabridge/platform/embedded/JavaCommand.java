package uk.leabridge.platform.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line of a Java process of the platform. */
public final class JavaCommand {
    private JavaCommand() {}

    /** The virtual machine that runs this code. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Quick to start, small at rest: one garbage-collecting thread, short object headers, the first compiler only. */
    public static List<String> small(int heapMegabytes) {
        return List.of(
                "-Xms48m", // or the virtual machine begins with a 64th of the machine's memory
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }

    /** All jars of a folder, sorted, after the jars named: the order must not change, or an AOT cache does not fit. */
    public static String classPath(Path folder, Path... first) {
        try (Stream<Path> jars = Files.list(folder)) {
            List<Path> all = new ArrayList<>(List.of(first));
            jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().forEach(all::add);
            return all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar or folder that a class was loaded from. */
    public static Path home(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    static List<String> of(List<String> flags, String classPath, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        return command;
    }
}
