package uk.leabridge.system.chaos;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Clients that come at a steady rate, whether those before them were answered or not. Closing it waits for all of them, and fails when one did. */
final class Load implements AutoCloseable {
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread clock;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean goOn = true;

    Load(int perSecond, Runnable client) {
        this.clock = Thread.ofPlatform().daemon().name("load").start(() -> come(perSecond, client));
    }

    private void come(int perSecond, Runnable client) {
        long gap = 1_000_000_000L / perSecond;
        for (long due = System.nanoTime(); goOn; due += gap) {
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            var unused = CompletableFuture.runAsync(client, clients).exceptionally(this::failed);
        }
    }

    private @Nullable Void failed(Throwable one) {
        failure.compareAndSet(null, one);
        return null;
    }

    @Override
    public void close() {
        goOn = false;
        try {
            clock.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clients.close();
        Throwable first = failure.get();
        if (first != null) {
            throw new AssertionError("A client failed: " + first, first);
        }
    }
}
