package uk.leabridge.comms.inbox.domain;

/** What happened that somebody should know of. */
public enum InboxKind {
    REFERRAL_RECEIVED("/referrals/"),
    REFERRAL_SCREENED("/referrals/"),
    PROVIDER_COMPLIANCE_CHANGED("/providers/");

    private final String page;

    InboxKind(String page) {
        this.page = page;
    }

    /** The console's page about it, which the subject's id completes. */
    public String page() {
        return page;
    }
}
