package uk.leabridge.training.course.domain;

/** What a course teaches; other services state their requirements in these words. */
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
