package uk.leabridge.platform.idempotency;

/** What a key turns out to be. */
public sealed interface Claim<T> {
    /** Nobody used it: do the work, then {@link Idempotency#remember}. */
    record Fresh<T>() implements Claim<T> {}

    /** The same request was answered already; this was the answer. */
    record Replayed<T>(T answer) implements Claim<T> {}

    /** Another request used it. */
    record Reused<T>() implements Claim<T> {}
}
