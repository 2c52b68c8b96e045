package uk.leabridge.comms.alert.domain;

/** Asks the receiving side whether it has a message. Most cannot tell; a mailbox that can be read does. */
public interface HandoverEvidence {
    Evidence of(String messageId, String address);
}
