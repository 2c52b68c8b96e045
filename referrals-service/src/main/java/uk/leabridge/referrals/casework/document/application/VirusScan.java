package uk.leabridge.referrals.casework.document.application;

/** Looks for what would harm who opens a file. */
public interface VirusScan {
    Finding of(byte[] content);

    /** What came of it. */
    enum Finding {
        CLEAN,
        INFECTED,
        /** A scanner is configured and does not answer: nothing is taken in. */
        NO_ANSWER,
        /** None is configured. */
        NOT_SCANNED
    }
}
