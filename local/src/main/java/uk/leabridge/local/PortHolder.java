package uk.leabridge.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether a port can be taken, and whose it is when it cannot. */
final class PortHolder {
    private static final String LISTENING = "0A";
    private static final int LONGEST_COMMAND = 160;

    private PortHolder() {}

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** "process 123 (java -jar other.jar)", or what is known when the system does not say. */
    static String describe(int port) {
        return find(port)
                .map(pid -> "process " + pid + " (" + command(pid) + ")")
                .orElse("a process that belongs to another user (as an administrator: ss -ltnp 'sport = :" + port
                        + "')");
    }

    /** The process that listens on the port, from the system's tables of sockets and open files (Linux only). */
    static Optional<Long> find(int port) {
        try {
            Set<String> sockets = new HashSet<>();
            for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
                sockets.addAll(listeningSockets(Path.of(table), port));
            }
            return sockets.isEmpty() ? Optional.empty() : owner(sockets);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<String> listeningSockets(Path table, int port) throws IOException {
        if (!Files.isReadable(table)) {
            return List.of();
        }
        String ending = String.format(Locale.ROOT, ":%04X", port);
        return Files.readAllLines(table).stream()
                .map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns.length > 9 && columns[1].endsWith(ending) && columns[3].equals(LISTENING))
                .map(columns -> "socket:[" + columns[9] + "]")
                .toList();
    }

    private static Optional<Long> owner(Set<String> sockets) throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process -> String.valueOf(process.getFileName()).matches("\\d+"))
                    .filter(process -> opened(process, sockets))
                    .map(process -> Long.valueOf(String.valueOf(process.getFileName())))
                    .min(Long::compare);
        }
    }

    private static boolean opened(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (Files.isSymbolicLink(file)
                        && sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false; // another user's process, or one that has just ended
        }
    }

    /** The program and what it was given, without its options: those of a Java process fill a screen. */
    private static String command(long pid) {
        try {
            byte[] raw = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            List<String> words = List.of(new String(raw, StandardCharsets.UTF_8).split("\0", -1));
            String program = String.valueOf(Path.of(words.getFirst()).getFileName());
            String rest = words.stream()
                    .skip(1)
                    .filter(word -> !word.startsWith("-") && !word.contains(".jar:") && !word.isBlank())
                    .collect(Collectors.joining(" "));
            String command = rest.isEmpty() ? program : program + " " + rest;
            return command.length() > LONGEST_COMMAND ? command.substring(0, LONGEST_COMMAND) + "…" : command;
        } catch (IOException e) {
            return "command unknown";
        }
    }
}
