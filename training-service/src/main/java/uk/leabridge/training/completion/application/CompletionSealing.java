package uk.leabridge.training.completion.application;

import uk.leabridge.platform.sealing.SealingKey;

/** The columns whose free text is sealed with the learner's key. */
enum CompletionSealing {
    NOTE("completion.note"),
    VOID_REASON("completion.void_reason");

    private final String purpose;

    CompletionSealing(String purpose) {
        this.purpose = purpose;
    }

    byte[] seal(String text, SealingKey key) {
        return key.seal(text, purpose);
    }

    String unseal(byte[] sealed, SealingKey key) {
        return key.unseal(sealed, purpose);
    }
}
