package uk.leabridge.training.completion.domain;

/** How a completion came to be known. */
public enum CompletionSource {
    ATTENDANCE,
    IMPORT,
    SELF_REPORTED
}
