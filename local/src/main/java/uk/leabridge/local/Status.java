package uk.leabridge.local;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Each process in a line: number, ports, health, memory, and how long it has been running. */
final class Status {
    private static final String ROW = "%-12s %8s  %-34s %-22s %8s  %s";

    private final LocalPlatform platform;
    private final InstantSource clock;

    Status(LocalPlatform platform, InstantSource clock) {
        this.platform = platform;
        this.clock = clock;
    }

    List<String> lines() {
        List<String> lines = platform.processes().stream().map(this::line).collect(Collectors.toList());
        lines.addFirst(String.format(Locale.ROOT, ROW, "process", "pid", "ports", "health", "memory", "running for"));
        long total = platform.processes().stream()
                .flatMap(process -> process.handle().stream())
                .mapToLong(Memory::megabytes)
                .sum();
        lines.add(String.format(Locale.ROOT, ROW, "", "", "", "", total + " MB", "total")
                .stripTrailing());
        return lines;
    }

    private String line(ProcessControl process) {
        Optional<ProcessHandle> handle = process.handle();
        String health = handle.isEmpty() ? whyDown(process.id()) : process.isReady() ? "ready" : "not responding";
        return String.format(
                        Locale.ROOT,
                        ROW,
                        process.id(),
                        handle.map(one -> Long.toString(one.pid())).orElse("-"),
                        ports(process.kind().ports()),
                        health,
                        handle.map(one -> Memory.megabytes(one) + " MB").orElse("-"),
                        handle.map(this::age).orElse("-"))
                .stripTrailing();
    }

    private String whyDown(String id) {
        if (platform.outages().heldUntil(id).isPresent()) return "stopped on request";
        int attempts = platform.outages().attempts(id);
        return attempts == 0 ? "stopped" : "restarting (" + Watch.ordinal(attempts) + " time)";
    }

    private static String ports(Map<String, Integer> ports) {
        return ports.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(port -> port.getValue() + " " + port.getKey())
                .collect(Collectors.joining(", "));
    }

    private String age(ProcessHandle process) {
        Duration age = process.info()
                .startInstant()
                .map(start -> Duration.between(start, clock.instant()))
                .orElse(Duration.ZERO);
        return age.toHours() > 0
                ? age.toHours() + " h " + age.toMinutesPart() + " min"
                : age.toMinutes() > 0 ? age.toMinutes() + " min " + age.toSecondsPart() + " s" : age.toSeconds() + " s";
    }
}
