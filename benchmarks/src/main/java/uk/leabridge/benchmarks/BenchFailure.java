package uk.leabridge.benchmarks;

/** A figure cannot be measured here; the message says why. */
final class BenchFailure extends RuntimeException {
    BenchFailure(String message) {
        super(message);
    }

    BenchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
