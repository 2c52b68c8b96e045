package uk.leabridge.referrals.casework.session.domain;

/** What became of a session. */
public enum SessionState {
    PLANNED,
    /** Both the provider and the coordinator have said so. */
    HELD,
    NOT_HELD
}
