package uk.leabridge.referrals.signpost.domain;

import java.util.Set;

/** What comes of a chase. A refusal leaves the signpost as it was. */
public sealed interface ChaseOutcome {
    record Chased() implements ChaseOutcome {}

    /** Its state does not allow it; these results it does. */
    record NotAllowed(SignpostState from, Set<ChaseResult> allowed) implements ChaseOutcome {}

    /** Other services are named by whoever points there, and by nobody else; the same one is no other. */
    record WrongInstead() implements ChaseOutcome {}
}
