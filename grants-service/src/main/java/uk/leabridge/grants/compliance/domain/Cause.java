package uk.leabridge.grants.compliance.domain;

/** What led to an assessment. */
public enum Cause {
    TRAINING,
    ROSTER,
    AWARD,
    TIME
}
