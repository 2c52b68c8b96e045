package uk.leabridge.comms.alert.domain;

/** What moves an alert on. */
public enum AlertAction {
    EDIT,
    SUBMIT,
    APPROVE,
    RETURN,
    REJECT,
    ISSUE,
    CANCEL
}
