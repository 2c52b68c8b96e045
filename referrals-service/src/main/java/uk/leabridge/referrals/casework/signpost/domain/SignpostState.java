package uk.leabridge.referrals.casework.signpost.domain;

/** What is known of a service that somebody was pointed to. */
public enum SignpostState {
    /** Nobody has asked it yet. */
    OPEN,
    /** It was asked and has not answered: it is asked again. */
    NO_ANSWER,
    /** It does not take the person on, so nobody has them: due until they are pointed elsewhere, or somebody says how it ends. */
    DECLINED,
    /** It has the person. */
    ACCEPTED,
    /** Other services are asked instead. */
    REDIRECTED,
    /** Nothing more is asked, for a reason that stands with it. */
    CLOSED;
}
