package uk.leabridge.referrals.casework.signpost.domain;

import static uk.leabridge.referrals.casework.signpost.domain.ChaseResult.ACCEPTED;
import static uk.leabridge.referrals.casework.signpost.domain.ChaseResult.CLOSED;
import static uk.leabridge.referrals.casework.signpost.domain.ChaseResult.DECLINED;
import static uk.leabridge.referrals.casework.signpost.domain.ChaseResult.NO_ANSWER;
import static uk.leabridge.referrals.casework.signpost.domain.ChaseResult.REDIRECTED;

import java.util.Map;
import java.util.Set;

/** Which answer can be recorded in which state. What is not here does not exist; nothing of it leaves the service. */
final class SignpostTransitions {
    private static final Map<SignpostState, Set<ChaseResult>> EDGES = Map.of(
            SignpostState.OPEN, Set.of(ACCEPTED, DECLINED, NO_ANSWER, REDIRECTED, CLOSED),
            SignpostState.NO_ANSWER, Set.of(ACCEPTED, DECLINED, NO_ANSWER, REDIRECTED, CLOSED),
            // to hear once more that it declines puts nothing off
            SignpostState.DECLINED, Set.of(ACCEPTED, REDIRECTED, CLOSED),
            // it may give the person up
            SignpostState.ACCEPTED, Set.of(REDIRECTED, CLOSED));

    private SignpostTransitions() {}

    static Set<ChaseResult> from(SignpostState state) {
        return EDGES.getOrDefault(state, Set.of());
    }
}
