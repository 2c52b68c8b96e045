package uk.leabridge.local.demo;

/** The demonstration cannot go on; the message says why and what to do. */
final class DemoFailure extends RuntimeException {
    DemoFailure(String message) {
        super(message);
    }
}
