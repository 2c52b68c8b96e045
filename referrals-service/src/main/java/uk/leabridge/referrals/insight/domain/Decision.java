package uk.leabridge.referrals.insight.domain;

/** Which decision is looked at: how many of the group before it fell under it. */
public enum Decision {
    /** Referred, of all who live there. */
    REFERRED,
    /** Discussed by a panel, of all who were referred. */
    DISCUSSED,
    /** Adopted, of all who were discussed. */
    ADOPTED
}
