package uk.leabridge.system.world;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import uk.leabridge.platform.embedded.Deadline;

/** Asks again until what was promised is so, and no longer than was promised. */
public final class Await {
    private Await() {}

    /** What is there within this time; fails with this sentence when it is not. */
    public static <T> T within(Duration time, String what, Callable<Optional<T>> look) {
        var deadline = Deadline.in(time);
        do {
            Optional<T> seen = look(look);
            if (seen.isPresent()) {
                return seen.get();
            }
        } while (deadline.pause());
        throw new AssertionError("Not within " + time.toMillis() + " ms: " + what);
    }

    /** Returns when it is so. */
    public static void untilTrue(Duration time, String what, Callable<Boolean> look) {
        within(time, what, () -> look.call() ? Optional.of(true) : Optional.empty());
    }

    private static <T> T look(Callable<T> look) {
        try {
            return look.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
