package uk.leabridge.referrals.casework.signpost.domain;

/** What came of asking a service. */
public enum ChaseResult {
    ACCEPTED(SignpostState.ACCEPTED),
    DECLINED(SignpostState.DECLINED),
    NO_ANSWER(SignpostState.NO_ANSWER),
    /** The person is pointed to other services instead. */
    REDIRECTED(SignpostState.REDIRECTED),
    CLOSED(SignpostState.CLOSED);

    private final SignpostState state;

    ChaseResult(SignpostState state) {
        this.state = state;
    }

    SignpostState state() {
        return state;
    }
}
