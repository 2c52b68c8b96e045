package uk.leabridge.comms.alert.domain;

/** Wakes the sender, which otherwise looks every second. */
public interface SenderSignal {
    void wake();
}
