package uk.leabridge.referrals.casework.plan.domain;

/** What became of an action. */
public enum ActionState {
    OPEN,
    DONE,
    CANCELLED
}
