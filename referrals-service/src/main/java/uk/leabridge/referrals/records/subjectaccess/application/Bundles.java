package uk.leabridge.referrals.records.subjectaccess.application;

/** Writes a bundle down. */
public interface Bundles {
    /** A ZIP file with a page to read and a file for machines. */
    byte[] zip(Bundle bundle);
}
