package uk.leabridge.comms.alert.domain;

import java.util.UUID;

/**
 * One message to one recipient, ready to hand over.
 *
 * @param attempt which attempt this is; an outcome of another one is not taken
 * @param messageId the same for every attempt, so that whoever receives it twice can tell
 */
public record OutgoingMessage(
        UUID delivery, UUID attempt, String messageId, String name, String address, String subject, String text) {
    /** Neither a name nor an address belongs in a log. */
    @Override
    public String toString() {
        return "OutgoingMessage " + delivery;
    }
}
