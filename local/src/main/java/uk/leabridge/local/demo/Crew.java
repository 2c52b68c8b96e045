package uk.leabridge.local.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does the same for each of a list, several at once, and says how far it has come. The first failure ends it. */
final class Crew {
    private static final int HANDS = 12;

    private final PrintStream out;
    private final boolean terminal;

    Crew(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    <T> void each(String what, List<T> items, Consumer<T> action) {
        var counter = new Counter(out, terminal, what, items.size());
        quietly(items, item -> {
            action.accept(item);
            counter.step();
        });
    }

    <T> void quietly(List<T> items, Consumer<T> action) {
        Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            var all = items.stream()
                    .map(item -> CompletableFuture.runAsync(
                            () -> {
                                if (failures.isEmpty()) {
                                    attempt(item, action, failures);
                                }
                            },
                            hands))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw new DemoFailure(String.valueOf(e.getCause()));
        }
        RuntimeException first = failures.peek();
        if (first != null) {
            throw first;
        }
    }

    private static <T> void attempt(T item, Consumer<T> action, Queue<RuntimeException> failures) {
        try {
            action.accept(item);
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }
}
