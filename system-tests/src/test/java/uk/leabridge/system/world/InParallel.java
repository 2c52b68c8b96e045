package uk.leabridge.system.world;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Many requests, several at once. */
public final class InParallel {
    private static final int AT_ONCE = 12;

    private InParallel() {}

    /** The results in the order of what they are results of. */
    public static <T, R> List<R> each(List<T> all, Function<T, R> call) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<R>> started = new ArrayList<>();
            all.forEach(one -> started.add(threads.submit(() -> call.apply(one))));
            List<R> results = new ArrayList<>();
            for (Future<R> one : started) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(String.valueOf(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
