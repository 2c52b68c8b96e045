package uk.leabridge.comms.inbox.domain;

import java.util.UUID;

/** What happened that somebody should know of. */
public enum InboxKind {
    REFERRAL_RECEIVED,
    REFERRAL_SCREENED,
    REFERRAL_REPEATED,
    REFERRAL_OVERDUE,
    CASE_OVERDUE,
    PROVIDER_COMPLIANCE_CHANGED,
    ALERT_WAITS_FOR_APPROVAL,
    ALERT_APPROVED,
    ALERT_RETURNED,
    ALERT_REJECTED;

    /** The console's page about it; a referrer has a page of all that they sent. */
    public String link(UUID subject) {
        return switch (this) {
            case REFERRAL_RECEIVED, REFERRAL_REPEATED, REFERRAL_OVERDUE -> "/referrals/" + subject;
            case CASE_OVERDUE -> "/cases/" + subject;
            case REFERRAL_SCREENED -> "/referrals/mine";
            case PROVIDER_COMPLIANCE_CHANGED -> "/providers/" + subject;
            case ALERT_WAITS_FOR_APPROVAL -> "/alerts/" + subject + "/approval";
            case ALERT_APPROVED, ALERT_RETURNED, ALERT_REJECTED -> "/alerts/" + subject;
        };
    }
}
