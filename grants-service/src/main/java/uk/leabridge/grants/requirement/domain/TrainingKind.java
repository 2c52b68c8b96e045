package uk.leabridge.grants.requirement.domain;

/** What a course teaches, in the words of training-service's events. */
public enum TrainingKind {
    WRAP,
    PREVENT_E_LEARNING,
    SAFEGUARDING_BASIC,
    SAFEGUARDING_DESIGNATED,
    ONLINE_SAFETY,
    MEMBER_BRIEFING,
    FAITH_AND_BELIEF,
    CULTURAL_AWARENESS
}
