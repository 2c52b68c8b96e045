package uk.leabridge.referrals.plan.domain;

/** What became of an action. */
public enum ActionState {
    OPEN,
    DONE,
    CANCELLED
}
