package uk.leabridge.referrals.casework.due.application;

/** The parts of the work list, the first first. */
public enum WorkPart {
    OVERDUE,
    /** Due today, and every referral that is to be screened: what came in today is looked at today. */
    TODAY,
    THIS_WEEK,
    WAITING
}
