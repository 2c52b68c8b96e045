package uk.leabridge.platform.idempotency;

import java.util.function.Function;
import uk.leabridge.platform.attempt.Attempt;

/**
 * How a create ended.
 *
 * @param <T> the receipt: what is answered and remembered, so it holds no personal data
 * @param <R> why it was refused, in the words of the feature
 */
public sealed interface Creation<T, R> {
    /** Created now. */
    record Created<T, R>(T receipt) implements Creation<T, R> {}

    /** The same request was answered before, with this receipt. */
    record Replayed<T, R>(T receipt) implements Creation<T, R> {}

    /** Nothing was changed, and the key is free again: the attempt says why. */
    record Refused<T, R>(Attempt<R> attempt) implements Creation<T, R> {}

    /** Another request used the key. */
    record KeyReused<T, R>() implements Creation<T, R> {}

    /** The refusal of what is never refused: there is none. */
    enum Never {}

    static <T, R> Creation<T, R> created(T receipt) {
        return new Created<>(receipt);
    }

    static <T, R> Creation<T, R> refused(R refusal) {
        return new Refused<>(new Attempt.Tried<>(refusal));
    }

    /** What it should belong to does not exist, or is not visible to the actor. */
    static <T, R> Creation<T, R> notFound() {
        return new Refused<>(new Attempt.NotFound<>());
    }

    /** What was created by an attempt; refused where it could not be tried. */
    static <T, R> Creation<T, R> of(Attempt<Creation<T, R>> attempt) {
        return switch (attempt) {
            case Attempt.Tried<Creation<T, R>>(var creation) -> creation;
            case Attempt.NotFound<Creation<T, R>> _ -> notFound();
            case Attempt.Forbidden<Creation<T, R>> _ -> new Refused<>(new Attempt.Forbidden<>());
            case Attempt.Stale<Creation<T, R>> _ -> new Refused<>(new Attempt.Stale<>());
        };
    }

    /** The same end, with another view of the receipt. */
    default <U> Creation<U, R> map(Function<T, U> view) {
        return switch (this) {
            case Created<T, R>(var receipt) -> new Created<>(view.apply(receipt));
            case Replayed<T, R>(var receipt) -> new Replayed<>(view.apply(receipt));
            case Refused<T, R>(var attempt) -> new Refused<>(attempt);
            case KeyReused<T, R> _ -> new KeyReused<>();
        };
    }
}
