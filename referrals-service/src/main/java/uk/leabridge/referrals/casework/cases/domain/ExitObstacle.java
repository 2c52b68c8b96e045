package uk.leabridge.referrals.casework.cases.domain;

/** Why an exit may not be proposed yet. */
public enum ExitObstacle {
    /** Nobody has asked whether the exit may be proposed. */
    NOT_CHECKED,
    /** The person was never assessed, so nobody can say that each vulnerability was tackled. */
    NO_ASSESSMENT,
    /** A factor that was assessed as present has neither an action nor a reason why not. */
    FACTOR_NOT_COVERED
}
