package uk.leabridge.referrals.records.subjectaccess.domain;

/** Who asks. */
public enum Requester {
    SELF,
    PARENT_OR_CARER,
    /** A solicitor or somebody else with an authority. */
    REPRESENTATIVE
}
