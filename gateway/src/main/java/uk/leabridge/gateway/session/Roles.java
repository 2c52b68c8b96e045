package uk.leabridge.gateway.session;

/** The roles a person can have, as they stand in the token's {@code groups}. */
public final class Roles {

    public static final String REFERRER = "referrer";
    public static final String SAFEGUARDING_OFFICER = "safeguarding-officer";
    public static final String PANEL_CHAIR = "panel-chair";
    public static final String PANEL_MEMBER = "panel-member";
    public static final String INTELLIGENCE_OFFICER = "intelligence-officer";
    public static final String ELECTED_MEMBER = "elected-member";
    public static final String GRANT_OFFICER = "grant-officer";
    public static final String PROVIDER = "provider";
    public static final String TRAINING_COORDINATOR = "training-coordinator";
    public static final String LEARNER = "learner";
    public static final String COMMS_OFFICER = "comms-officer";
    public static final String COMMS_APPROVER = "comms-approver";
    public static final String BOARD_MEMBER = "board-member";
    public static final String AUDITOR = "auditor";
    public static final String BOROUGH_ADMIN = "borough-admin";
    public static final String PARTNERSHIP_ADMIN = "partnership-admin";

    private Roles() {}
}
