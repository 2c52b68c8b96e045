package uk.leabridge.referrals.casework.signpost.api;

import java.util.TreeSet;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.casework.signpost.domain.ChaseOutcome;
import uk.leabridge.referrals.reason.api.ReasonTooShort;

/** What can be wrong with a chase, beside its shape. */
final class SignpostProblems {
    static final ProblemType NOT_ALLOWED =
            new ProblemType("signpost-result-not-allowed", 409, "The signpost’s status does not allow this");

    static final ProblemType WRONG_INSTEAD = new ProblemType(
            "signpost-instead-wrong", 422, "Other services can only be added when the person is redirected");

    private SignpostProblems() {}

    static Problem of(ChaseOutcome.Refusal refusal) {
        return switch (refusal) {
            case ChaseOutcome.WordsTooShort(var minimum) -> ReasonTooShort.at("words", minimum);
            case ChaseOutcome.WrongInstead _ ->
                Problem.of(
                        WRONG_INSTEAD,
                        "List at least one other service in instead if the result is REDIRECTED. Otherwise leave instead empty.");
            case ChaseOutcome.NotAllowed(var from, var allowed) ->
                Problem.of(NOT_ALLOWED, "Choose one of the results listed in allowed.")
                        .with("from", from)
                        .with("allowed", new TreeSet<>(allowed));
        };
    }
}
