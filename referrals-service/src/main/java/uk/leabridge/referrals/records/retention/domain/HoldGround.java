package uk.leabridge.referrals.records.retention.domain;

/** Why a record has to stay, whatever its age. */
public enum HoldGround {
    POLICE_INVESTIGATION,
    COURT_PROCEEDINGS,
    PUBLIC_INQUIRY,
    SAFEGUARDING_REVIEW,
    COMPLAINT,
    SUBJECT_ACCESS
}
