package uk.leabridge.referrals.intake.referral.domain;

/** The kind of concern, with the codes that are published nationally. The words shown to people follow the language guide. */
public enum Concern {
    NO_IDEOLOGY,
    EXTREME_RIGHT_WING,
    ISLAMIST,
    CONFLICTED,
    FASCINATION_EXTREME_VIOLENCE,
    SCHOOL_MASSACRE,
    INCEL,
    LEFT_ANARCHIST_SINGLE_ISSUE,
    OTHER
}
