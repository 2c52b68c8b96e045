package uk.leabridge.referrals.referral.domain;

/** What comes of an assignment. */
public sealed interface AssignmentOutcome {
    record Assigned(Referral referral, ReferralStep step) implements AssignmentOutcome {}

    /** A decided referral has nothing left to do. */
    record NotOpen(ReferralStatus status) implements AssignmentOutcome {}
}
