package uk.leabridge.referrals.cases.domain;

/** Why an exit may not be proposed yet. */
public enum ExitObstacle {
    /** Nobody has asked whether the exit may be proposed. */
    NOT_CHECKED,
    /** There is no assessment with a support plan, so nobody can say that each vulnerability was tackled. */
    NO_SUPPORT_PLAN,
    /** A factor that was assessed as present has neither an action nor a reason why not. */
    FACTOR_NOT_COVERED
}
