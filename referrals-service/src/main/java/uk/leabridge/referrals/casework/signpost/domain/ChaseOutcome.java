package uk.leabridge.referrals.casework.signpost.domain;

import java.util.Set;

/** What comes of a chase. */
public sealed interface ChaseOutcome {
    record Chased(Signposting signpost) implements ChaseOutcome {}

    /** Why not: the signpost stays as it was. */
    sealed interface Refusal extends ChaseOutcome {}

    /** Its state does not allow it; these results it does. */
    record NotAllowed(SignpostState from, Set<ChaseResult> allowed) implements Refusal {}

    /** Other services are named by whoever points there, and by nobody else; the same one is no other. */
    record WrongInstead() implements Refusal {}

    /** The words are fewer than the borough asks for, in characters. */
    record WordsTooShort(int minimum) implements Refusal {}
}
