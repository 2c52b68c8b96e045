package uk.leabridge.platform.messaging.inbox;

/** A record that is no event of ours, or whose data cannot be read: no retry will help it. */
public final class UnreadableEvent extends RuntimeException {
    UnreadableEvent(String reason) {
        super(reason);
    }
}
