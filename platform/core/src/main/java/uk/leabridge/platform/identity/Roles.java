package uk.leabridge.platform.identity;

import java.util.Set;

/** The realm's roles as they stand in the token's {@code groups} claim (identity-and-trust). Constants, for annotations. */
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

    /** A borough's own case system, signed in by client credentials. */
    public static final String BOROUGH_SYSTEM = "borough-system";

    /** A host of e-learning modules, signed in by client credentials. */
    public static final String E_LEARNING_SYSTEM = "e-learning-system";

    /** A service acting on an event; no token ever carries it. */
    public static final String SYSTEM = "system";

    /** Every role that a token can carry. */
    static final Set<String> OF_TOKENS = Set.of(
            REFERRER,
            SAFEGUARDING_OFFICER,
            PANEL_CHAIR,
            PANEL_MEMBER,
            INTELLIGENCE_OFFICER,
            ELECTED_MEMBER,
            GRANT_OFFICER,
            PROVIDER,
            TRAINING_COORDINATOR,
            LEARNER,
            COMMS_OFFICER,
            COMMS_APPROVER,
            BOARD_MEMBER,
            AUDITOR,
            BOROUGH_ADMIN,
            PARTNERSHIP_ADMIN,
            BOROUGH_SYSTEM,
            E_LEARNING_SYSTEM);

    private Roles() {}
}
