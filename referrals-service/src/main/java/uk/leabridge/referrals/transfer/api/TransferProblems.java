package uk.leabridge.referrals.transfer.api;

import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.reason.api.ConsentMissing;
import uk.leabridge.referrals.reason.api.ReasonTooShort;
import uk.leabridge.referrals.transfer.application.TransferResult;

/** What can be wrong with a transfer's request, beside its shape. */
final class TransferProblems {
    static final ProblemType ENDED = new ProblemType("transfer-ended", 409, "The offer is no longer open");
    static final ProblemType UNKNOWN_BOROUGH =
            new ProblemType("borough-unknown", 422, "Cases cannot be offered to this borough");
    static final ProblemType ACTION_NOT_ALLOWED =
            new ProblemType("case-action-not-allowed", 409, "The case’s status does not allow this");

    private TransferProblems() {}

    static Response answer(TransferResult result, Function<TransferResult.Done, Response> done) {
        return switch (result) {
            case TransferResult.Done it -> done.apply(it);
            case TransferResult.NotFound _ -> Answers.notFound();
            case TransferResult.Forbidden _ ->
                Problem.of(CommonProblem.FORBIDDEN, null).response();
            case TransferResult.Stale _ -> EntityTags.stale().response();
            case TransferResult.UnknownBorough(var possible) ->
                Problem.of(UNKNOWN_BOROUGH, "Choose one of the values listed in possible.")
                        .with("possible", possible)
                        .response();
            case TransferResult.Ended(var status) ->
                Problem.of(ENDED, "Reload the offer to see its outcome.")
                        .with("ended", status)
                        .response();
            case TransferResult.NotAllowed(var from, var allowed) ->
                Problem.of(ACTION_NOT_ALLOWED, "Choose one of the actions listed in allowed.")
                        .with("from", from)
                        .with("allowed", allowed)
                        .response();
            case TransferResult.ConsentMissing(var why) ->
                ConsentMissing.because(why.lack(), why.status(), why.mayConsent())
                        .response();
            case TransferResult.ReasonTooShort(var minimum) ->
                ReasonTooShort.at("reason", minimum).response();
        };
    }
}
