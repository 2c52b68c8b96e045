package uk.leabridge.referrals.casework.panel.domain;

/** What a panel decides on a case. */
public enum Decision {
    ADOPT,
    /** The person is pointed to other support. */
    NOT_ADOPT,
    /** The panel wants to know more first. */
    DEFER
}
