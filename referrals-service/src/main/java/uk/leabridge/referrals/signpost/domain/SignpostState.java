package uk.leabridge.referrals.signpost.domain;

/** What is known of a service that somebody was pointed to. */
public enum SignpostState {
    /** Nobody has asked it yet. */
    OPEN,
    /** It was asked and has not answered: it is asked again. */
    NO_ANSWER,
    /** It does not take the person on, so nobody has them: it is asked about until somebody says what is done instead. */
    DECLINED,
    /** It has the person. */
    ACCEPTED,
    /** Nothing more is asked, for a reason that stands with it. */
    CLOSED;

    /** Whether somebody is due to ask about it. */
    public boolean isChased() {
        return this == OPEN || this == NO_ANSWER || this == DECLINED;
    }
}
