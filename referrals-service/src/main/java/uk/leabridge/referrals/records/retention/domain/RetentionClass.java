package uk.leabridge.referrals.records.retention.domain;

/** How long something ended is kept: each class has its months in each borough. */
public enum RetentionClass {
    STANDARD,
    /** A child whose referral ended without further action (R (II) v Commissioner of Police of the Metropolis [2020]). */
    UNDER_18_NO_FURTHER_ACTION,
    ADVICE
}
