package uk.leabridge.comms.alert.domain;

/** A way out for messages. */
public interface AlertChannel {
    /** Hands one message over and waits for the answer, no longer than the settings allow. */
    HandoverResult handOver(OutgoingMessage message);
}
