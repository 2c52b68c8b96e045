package uk.leabridge.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * What of an unexpected failure may be logged: the types and the places, never the messages, because a database or a parser
 * repeats in its message what it was given.
 */
public final class Unexpected extends RuntimeException {
    private static final int MAX_CAUSES = 8;

    public Unexpected(Throwable failure) {
        this(failure, 0);
    }

    private Unexpected(Throwable failure, int depth) {
        super(failure.getClass().getName(), next(failure, depth));
        setStackTrace(failure.getStackTrace());
    }

    private static @Nullable Throwable next(Throwable failure, int depth) {
        var cause = failure.getCause();
        return cause == null || depth == MAX_CAUSES ? null : new Unexpected(cause, depth + 1);
    }
}
