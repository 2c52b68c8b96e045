package uk.leabridge.system.chaos;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Clients that come at a steady rate, whether those before them were answered or not. Closing it waits for all of them. */
final class Load implements AutoCloseable {
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread clock;
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
            clients.execute(client);
        }
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
    }
}
