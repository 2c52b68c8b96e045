package uk.leabridge.referrals.casework.session.domain;

/** Who says that a session was held. */
public enum SessionSide {
    PROVIDER,
    COORDINATOR
}
