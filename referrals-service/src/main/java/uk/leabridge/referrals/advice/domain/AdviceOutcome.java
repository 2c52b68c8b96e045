package uk.leabridge.referrals.advice.domain;

/** What comes of a change. */
public sealed interface AdviceOutcome {
    record Changed(Advice advice) implements AdviceOutcome {}

    /** It stands where this cannot be done any more. */
    record NotAllowed(AdviceStatus from) implements AdviceOutcome {}
}
