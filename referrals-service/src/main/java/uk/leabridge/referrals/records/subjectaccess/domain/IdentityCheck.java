package uk.leabridge.referrals.records.subjectaccess.domain;

/** How it was made sure who asks. */
public enum IdentityCheck {
    PHOTO_DOCUMENT,
    TWO_DOCUMENTS,
    KNOWN_TO_AN_OFFICER,
    AUTHORITY_AND_DOCUMENT
}
