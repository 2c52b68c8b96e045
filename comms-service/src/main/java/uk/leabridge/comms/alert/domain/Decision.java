package uk.leabridge.comms.alert.domain;

/** What a second person says of an alert that waits for approval. */
public enum Decision {
    APPROVE(AlertAction.APPROVE),
    RETURN(AlertAction.RETURN),
    REJECT(AlertAction.REJECT);

    private final AlertAction action;

    Decision(AlertAction action) {
        this.action = action;
    }

    public AlertAction action() {
        return action;
    }
}
