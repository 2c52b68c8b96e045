package uk.leabridge.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.leabridge.platform.embedded.ServerProcess;

/** A kind of process that the platform consists of: how it is started, and how to see that it works. */
interface PlatformProcess {
    /** Its name on the command line, of its log and of its pid file. */
    String id();

    /** What it listens on, by purpose. */
    Map<String, Integer> ports();

    /** The processes that must be ready before this one starts. */
    Set<String> after();

    /** Starts it and returns at once. */
    Launched launch();

    /** Whether a real request to it succeeds now. */
    boolean isReady();

    /** Classes to cache for the start of a Java process; empty for others. */
    default List<Path> jars() {
        return List.of();
    }

    /** The signal, without SIG, that asks it to end in order. */
    default String stopSignal() {
        return "TERM";
    }

    /** How long it may take to end before it is killed. */
    default Duration grace() {
        return Duration.ofMinutes(1);
    }

    /** A process that has been started, and the wait until it is ready. */
    record Launched(ServerProcess process, Runnable awaitReady) {}
}
