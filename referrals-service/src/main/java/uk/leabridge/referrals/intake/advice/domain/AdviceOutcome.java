package uk.leabridge.referrals.intake.advice.domain;

/** What comes of a change. */
public sealed interface AdviceOutcome {
    record Changed(Advice advice) implements AdviceOutcome {}

    /** Why not: the request for advice stays as it was. */
    sealed interface Refusal extends AdviceOutcome {}

    /** Its status does not allow this any more. */
    record NotAllowed(AdviceStatus from) implements Refusal {}

    /** The referral that is named is not one that the actor made. */
    record NoSuchReferral() implements Refusal {}
}
