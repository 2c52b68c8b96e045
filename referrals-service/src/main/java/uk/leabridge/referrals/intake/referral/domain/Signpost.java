package uk.leabridge.referrals.intake.referral.domain;

/** Another safeguarding route that a person is pointed to. */
public enum Signpost {
    MASH,
    MARAC,
    CHILDRENS_SAFEGUARDING_PARTNERSHIP,
    EARLY_HELP,
    CAMHS,
    ADULT_SOCIAL_CARE,
    MENTAL_HEALTH_SERVICES,
    YOUTH_SERVICE,
    VOLUNTARY_SECTOR,
    OTHER
}
