package uk.leabridge.referrals.signpost.api;

import jakarta.ws.rs.core.Response;
import java.util.TreeSet;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.reason.api.ReasonTooShort;
import uk.leabridge.referrals.signpost.application.ChaseAttempt;

/** What can be wrong with a chase, beside its shape. */
final class SignpostProblems {
    static final ProblemType NOT_ALLOWED =
            new ProblemType("signpost-result-not-allowed", 409, "The signpost’s status does not allow this");

    static final ProblemType WRONG_INSTEAD = new ProblemType(
            "signpost-instead-wrong", 422, "Other services can only be added when the person is redirected");

    private SignpostProblems() {}

    static Response answer(ChaseAttempt attempt) {
        return switch (attempt) {
            case ChaseAttempt.Done(var id, var state, var chaseAt, var version) ->
                Response.ok(new SignpostStateView(id, state, chaseAt, version))
                        .tag(EntityTags.of(version))
                        .build();
            case ChaseAttempt.NotFound _ -> Answers.notFound();
            case ChaseAttempt.Stale _ -> EntityTags.stale().response();
            case ChaseAttempt.WordsTooShort(var minimum) ->
                ReasonTooShort.at("words", minimum).response();
            case ChaseAttempt.WrongInstead _ ->
                Problem.of(
                                WRONG_INSTEAD,
                                "List at least one other service in instead if the result is REDIRECTED. Otherwise leave instead empty.")
                        .response();
            case ChaseAttempt.NotAllowed(var from, var allowed) ->
                Problem.of(NOT_ALLOWED, "Choose one of the results listed in allowed.")
                        .with("from", from)
                        .with("allowed", new TreeSet<>(allowed))
                        .response();
        };
    }
}
