package uk.leabridge.referrals.casework.cases.domain;

/** Where a case is in its life (report 3.7-3.10; Channel duty guidance 2023). */
public enum CaseStatus {
    INFORMATION_GATHERING,
    PANEL_LISTED,
    ADOPTED,
    CONSENT_SOUGHT,
    SUPPORT_ACTIVE,
    EXIT_PROPOSED,
    EXITED,
    REVIEW_6M,
    REVIEW_12M,
    CLOSED,
    NOT_ADOPTED,
    CONSENT_REFUSED,
    CONSENT_WITHDRAWN,
    TRANSFER_OFFERED,
    /** How a borough lists a case that another has taken over: no case stands here. */
    TRANSFERRED,
    POLICE_LED,
    ON_HOLD;

    /** Whether nothing can follow. */
    public boolean isFinal() {
        return this == CLOSED || this == TRANSFERRED;
    }

    /** Whether the case stands still here and goes back to where it came from. */
    public boolean isParked() {
        return this == ON_HOLD || this == TRANSFER_OFFERED;
    }

    /** Whether the borough does nothing about the person for now: others have the next word. */
    public boolean standsStill() {
        return isParked() || this == POLICE_LED;
    }

    /** Whether the borough may assess the person: while it has the case in hand and nobody has refused. */
    public boolean isAssessed() {
        return switch (this) {
            case INFORMATION_GATHERING,
                    PANEL_LISTED,
                    ADOPTED,
                    CONSENT_SOUGHT,
                    SUPPORT_ACTIVE,
                    EXIT_PROPOSED,
                    EXITED,
                    REVIEW_6M,
                    REVIEW_12M -> true;
            default -> false;
        };
    }

    /** Whether support may be planned: from the adoption to the exit. */
    public boolean isPlannedFor() {
        return this == ADOPTED || this == CONSENT_SOUGHT || isSupported();
    }

    /** Whether the person gets support, by their consent. */
    public boolean isSupported() {
        return this == SUPPORT_ACTIVE || this == EXIT_PROPOSED;
    }

    /** Whether a consent that was given is what the case rests on. */
    boolean restsOnConsent() {
        return this == CONSENT_SOUGHT || this == SUPPORT_ACTIVE || this == EXIT_PROPOSED;
    }
}
