package uk.leabridge.referrals.intake.referral.domain;

/** Where a referral comes from, as published nationally. */
public enum Sector {
    EDUCATION,
    POLICE,
    LOCAL_AUTHORITY,
    HEALTH,
    PRISON_PROBATION,
    COMMUNITY,
    FRIENDS_FAMILY,
    OTHER
}
