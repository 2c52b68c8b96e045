package uk.leabridge.referrals.casework.cases.domain;

/** What can be done with a case. Where each leads is in {@link CaseTransitions}. */
public enum CaseAction {
    /** Puts it on the agenda of a panel's meeting. */
    LIST,
    /** Takes it off the agenda again. */
    UNLIST,
    ADOPT,
    NOT_ADOPT,
    /** The panel wants to know more before it decides. */
    DEFER,
    SEEK_CONSENT,
    GIVE_CONSENT,
    REFUSE_CONSENT,
    WITHDRAW_CONSENT,
    /** Records which other route keeps the person safe without their consent to this one. */
    CHOOSE_OTHER_SAFEGUARDING,
    START_SUPPORT,
    /** Records that somebody was in touch with the person, outside a session. */
    RECORD_CONTACT,
    /** The review that is due every month while there is support, until its end is agreed. */
    REVIEW,
    PROPOSE_EXIT,
    DECLINE_EXIT,
    AGREE_EXIT,
    REVIEW_AT_6_MONTHS,
    REVIEW_AT_12_MONTHS,
    CLOSE,
    HOLD,
    RESUME,
    LEAD_BY_POLICE,
    /** The police no longer lead: the borough takes the case up from the start, consent included. */
    HAND_BACK,
    OFFER_TRANSFER,
    REVOKE_TRANSFER,
    REFUSE_TRANSFER,
    ACCEPT_TRANSFER
}
