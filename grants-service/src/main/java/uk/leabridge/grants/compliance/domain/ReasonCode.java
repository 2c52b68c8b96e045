package uk.leabridge.grants.compliance.domain;

/** Why a result is what it is. */
public enum ReasonCode {
    /** No award runs or is to come. */
    NOT_FUNDED,
    /** The requirement is asked of nobody who is on the roster today. */
    NOBODY_CONCERNED,
    DSO_AND_DEPUTY_IN_POST,
    NO_DSO,
    NO_DEPUTY,
    /** The date is the last day on which the training counts. */
    TRAINED,
    /** As {@link #TRAINED}. */
    LAPSES_SOON,
    /** The date is the last day of grace. */
    IN_GRACE,
    /** The date is the first day without valid training. */
    TRAINING_LAPSED,
    /** The date is the day from which training is asked of the person. */
    NEVER_TRAINED
}
