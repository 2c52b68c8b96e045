package uk.leabridge.platform.messaging.inbox;

/** An event whose handling failed each time. The message names the failure's type alone: it goes into a header. */
public final class UndeliverableEvent extends RuntimeException {
    UndeliverableEvent(Throwable failure) {
        super("handling failed: " + failure.getClass().getName(), failure);
    }
}
