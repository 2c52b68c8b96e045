package uk.leabridge.platform.idempotency;

import java.util.function.Function;

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

    /** Refused: nothing was changed, and the key is free again. */
    record Refused<T, R>(R refusal) implements Creation<T, R> {}

    /** Another request used the key. */
    record KeyReused<T, R>() implements Creation<T, R> {}

    /** The refusal of what is never refused: there is none. */
    enum Never {}

    /** The same end, with another view of the receipt. */
    default <U> Creation<U, R> map(Function<T, U> view) {
        return switch (this) {
            case Created<T, R>(var receipt) -> new Created<>(view.apply(receipt));
            case Replayed<T, R>(var receipt) -> new Replayed<>(view.apply(receipt));
            case Refused<T, R>(var refusal) -> new Refused<>(refusal);
            case KeyReused<T, R> _ -> new KeyReused<>();
        };
    }
}
