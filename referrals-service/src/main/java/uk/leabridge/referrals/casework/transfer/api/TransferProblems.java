package uk.leabridge.referrals.casework.transfer.api;

import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.casework.transfer.application.TransferOutcome;
import uk.leabridge.referrals.reason.api.CaseRefused;

/** What can be wrong with a transfer's request, beside its shape. */
final class TransferProblems {
    static final ProblemType ENDED = new ProblemType("transfer-ended", 409, "The offer is no longer open");
    static final ProblemType UNKNOWN_BOROUGH =
            new ProblemType("borough-unknown", 422, "Cases cannot be offered to this borough");

    private TransferProblems() {}

    /** How the offer stands; or why nothing was done. */
    static TransferStateView done(Attempt<TransferOutcome> attempt) {
        return switch (Answers.tried(attempt)) {
            case TransferOutcome.Done(var id, var status) -> new TransferStateView(id, status);
            case TransferOutcome.Refusal refusal -> throw new ProblemException(of(refusal));
        };
    }

    private static Problem of(TransferOutcome.Refusal refusal) {
        return switch (refusal) {
            case TransferOutcome.UnknownBorough(var possible) ->
                Problem.of(UNKNOWN_BOROUGH, "Choose one of the values listed in possible.")
                        .with("possible", possible);
            case TransferOutcome.Ended(var status) ->
                Problem.of(ENDED, "Reload the offer to see its outcome.").with("ended", status);
            case TransferOutcome.CaseRefused(var why) -> CaseRefused.problem(why);
        };
    }
}
