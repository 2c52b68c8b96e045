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
import uk.leabridge.local.PlatformProcess.Launched;
import uk.leabridge.platform.embedded.ServerFailedException;

/** Starts processes side by side, each as soon as those it needs are ready, and stops them the other way round. */
final class StartOrder {
    private final List<ProcessControl> processes;
    private final Progress progress;
    private volatile boolean stopping;

    StartOrder(List<ProcessControl> processes, Progress progress) {
        this.processes = processes;
        this.progress = progress;
    }

    void start() {
        stopping = false;
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
            throw e.getCause() instanceof RuntimeException cause ? cause : new ServerFailedException("Start failed", e);
        }
    }

    void stop() {
        synchronized (this) {
            stopping = true; // nothing new starts from here on
        }
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
            launched = process.launch();
        }
        try {
            launched.awaitReady().run();
        } catch (RuntimeException e) {
            stopping = true;
            throw e;
        }
        progress.done(process.id(), "ready", Duration.ofNanos(System.nanoTime() - began));
    }

    private void stopOne(ProcessControl process) {
        long began = System.nanoTime();
        process.stop();
        progress.done(process.id(), "stopped", Duration.ofNanos(System.nanoTime() - began));
    }
}
