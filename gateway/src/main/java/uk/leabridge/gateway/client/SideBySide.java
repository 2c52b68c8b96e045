package uk.leabridge.gateway.client;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Calls of a page that do not need each other, at one time: each on a thread of its own, as the same person, in the same time. */
public final class SideBySide {

    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private SideBySide() {}

    /** Begins a call; whoever asks for its answer waits for it, and gets what it threw. */
    public static <T> Supplier<T> begin(Supplier<T> call) {
        ManagedContext request = Arc.container().requestContext();
        var state = request.getState();
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(
                () -> {
                    request.activate(state);
                    try {
                        return call.get();
                    } finally {
                        request.deactivate();
                    }
                },
                THREADS);
        return () -> {
            try {
                return answer.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        };
    }
}
