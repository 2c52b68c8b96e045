package uk.leabridge.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import uk.leabridge.local.PlatformProcess.Launched;
import uk.leabridge.platform.embedded.ServerFailedException;

/** Starts processes side by side, each as soon as those it needs are ready, and stops them the other way round. */
final class StartOrder {
    private final List<ProcessControl> processes;
    private final Progress progress;
    private final Object stop = new Object();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private volatile boolean stopping;

    StartOrder(List<ProcessControl> processes, Progress progress) {
        this.processes = processes;
        this.progress = progress;
    }

    void start() {
        stopping = false;
        failure.set(null);
        Map<String, CompletableFuture<Void>> started = new HashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (ProcessControl process : processes) {
                CompletableFuture<?>[] needed =
                        process.kind().after().stream().map(started::get).toArray(CompletableFuture<?>[]::new);
                started.put(
                        process.id(), CompletableFuture.allOf(needed).thenRunAsync(() -> startOne(process), threads));
            }
            CompletableFuture.allOf(started.values().toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            RuntimeException first = failure.get();
            throw first != null ? first : new ServerFailedException("The start was interrupted", e);
        }
    }

    /** Returns when nothing runs any more; a second caller waits for the first. */
    void stop() {
        synchronized (this) {
            stopping = true; // nothing new starts from here on
        }
        synchronized (stop) {
            stopAll();
        }
    }

    private void stopAll() {
        List<ProcessControl> running = new ArrayList<>(
                processes.stream().filter(ProcessControl::isRunning).toList());
        while (!running.isEmpty()) {
            List<ProcessControl> last =
                    running.stream().filter(one -> !isNeeded(one, running)).toList();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                last.forEach(process -> threads.execute(() -> stopOne(process)));
            }
            running.removeAll(last);
        }
    }

    /** The gateway goes first: its services are not needed to start it, but they are while it answers. */
    private static boolean isNeeded(ProcessControl process, List<ProcessControl> running) {
        boolean started =
                running.stream().anyMatch(other -> other.kind().after().contains(process.id()));
        boolean fronted = running.stream().anyMatch(other -> other.id().equals(Service.GATEWAY.id()));
        return started || (fronted && !process.id().equals(Service.GATEWAY.id()));
    }

    private void startOne(ProcessControl process) {
        long began = System.nanoTime();
        Launched launched;
        synchronized (this) {
            if (stopping) {
                throw new ServerFailedException("Stopped before " + process.id() + " was started");
            }
            launched = launch(process);
        }
        try {
            launched.awaitReady().run();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            stop(); // the others need not go on, and their ends are no failures of their own
            throw e;
        }
        progress.done(process.id(), "ready", Duration.ofNanos(System.nanoTime() - began));
    }

    private Launched launch(ProcessControl process) {
        try {
            return process.launch();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            stopping = true;
            throw e;
        }
    }

    private void stopOne(ProcessControl process) {
        long began = System.nanoTime();
        process.stop();
        progress.done(process.id(), "stopped", Duration.ofNanos(System.nanoTime() - began));
    }
}
