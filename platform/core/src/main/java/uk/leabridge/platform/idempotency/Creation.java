package uk.leabridge.platform.idempotency;

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
}
