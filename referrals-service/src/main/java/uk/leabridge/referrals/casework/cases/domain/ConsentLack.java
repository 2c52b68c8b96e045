package uk.leabridge.referrals.casework.cases.domain;

/** Why consent to support does not hold today. */
public enum ConsentLack {
    /** Nobody has given it, or it has yet to be answered. */
    NO_CONSENT,
    REFUSED,
    WITHDRAWN,
    /** A parent or carer was asked, and from the person's 18th birthday only the person can consent. */
    GIVER_NO_LONGER_ENTITLED
}
