package uk.leabridge.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import uk.leabridge.platform.embedded.ServerFailedException;

/**
 * Starts again what died: after 1 s at first, then after twice as long each time, up to 30 s; once it has run for a minute, counting
 * begins anew. What is held down stays down, and what needs another process waits for that one.
 */
final class Watch {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration RECOVERED = Duration.ofMinutes(1);

    private final List<ProcessControl> processes;
    private final Outages outages;
    private final InstantSource clock;
    private final Consumer<String> say;
    private final Map<String, Death> deaths = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private boolean ended;

    /**
     * The last death of a process that has not recovered from it.
     *
     * @param startAt when it is started again
     * @param started whether that was done
     */
    private record Death(int attempt, Instant startAt, boolean started) {}

    Watch(List<ProcessControl> processes, Outages outages, InstantSource clock, Consumer<String> say) {
        this.processes = processes;
        this.outages = outages;
        this.clock = clock;
        this.say = say;
    }

    /** Looks once at each process. */
    synchronized void look() {
        if (ended) return;
        Set<String> running = new HashSet<>();
        for (ProcessControl process : processes) if (process.isRunning()) running.add(process.id());
        for (ProcessControl process : processes) {
            if (running.contains(process.id())) {
                forget(process.id());
            } else if (!isHeldDown(process.id())) {
                bringBack(process, running);
            }
        }
    }

    /** Nothing is started from here on. */
    synchronized void end() {
        ended = true;
        threads.shutdownNow();
    }

    private boolean isHeldDown(String id) {
        var until = outages.heldUntil(id);
        if (until.isEmpty()) return false;
        if (clock.instant().isBefore(until.get())) return true;
        outages.release(id);
        deaths.put(id, new Death(0, clock.instant(), false));
        say.accept(id + " was kept stopped for the time given and is starting again");
        return false;
    }

    private void forget(String id) {
        Death death = deaths.get(id);
        if (death != null && clock.instant().isAfter(death.startAt().plus(RECOVERED))) {
            deaths.remove(id);
            outages.recovered(id);
        }
    }

    private void bringBack(ProcessControl process, Set<String> running) {
        Death death = deaths.get(process.id());
        if (death == null || death.started()) {
            died(process.id(), death == null ? 1 : death.attempt() + 1);
        } else if (!clock.instant().isBefore(death.startAt())
                && running.containsAll(process.kind().after())) {
            deaths.put(process.id(), new Death(death.attempt(), clock.instant(), true));
            start(process);
        }
    }

    private void died(String id, int attempt) {
        Duration pause = pauseBefore(attempt);
        deaths.put(id, new Death(attempt, clock.instant().plus(pause), false));
        outages.restarting(id, attempt);
        say.accept(id + " ended unexpectedly and will start again in " + pause.toSeconds() + " s (" + ordinal(attempt)
                + " time)");
    }

    private void start(ProcessControl process) {
        try {
            var launched = process.launch();
            threads.execute(() -> awaitReady(process.id(), launched));
        } catch (ServerFailedException e) {
            say.accept(process.id() + " could not be started: " + firstLine(e));
        }
    }

    private void awaitReady(String id, PlatformProcess.Launched launched) {
        long began = System.nanoTime();
        try {
            launched.awaitReady().run();
            say.accept(id + " is ready again after "
                    + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
        } catch (ServerFailedException e) {
            say.accept(id + " is not ready: " + firstLine(e));
        }
    }

    static Duration pauseBefore(int attempt) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < attempt && pause.compareTo(LONGEST_PAUSE) < 0; i++) pause = pause.multipliedBy(2);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** 1st, 2nd, 3rd, 4th … 11th … 21st. */
    static String ordinal(int number) {
        int last = number % 100 / 10 == 1 ? 0 : number % 10;
        return number + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
    }

    private static String firstLine(ServerFailedException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
