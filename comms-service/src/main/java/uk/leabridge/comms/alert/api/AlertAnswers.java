package uk.leabridge.comms.alert.api;

import org.jboss.resteasy.reactive.RestResponse;
import uk.leabridge.comms.alert.domain.AlertOutcome;
import uk.leabridge.comms.request.CommsProblem;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;

/** The answer to a step, as HTTP. */
final class AlertAnswers {
    private AlertAnswers() {}

    static RestResponse<Void> of(Attempt<AlertOutcome> attempt) {
        return switch (Answers.tried(attempt)) {
            case AlertOutcome.Done(var alert) -> Answers.changed(alert.version());
            case AlertOutcome.Refusal refusal -> throw new ProblemException(problem(refusal));
        };
    }

    private static Problem problem(AlertOutcome.Refusal refusal) {
        return switch (refusal) {
            case AlertOutcome.NotAllowed(var status, var allowed) ->
                Problem.of(CommsProblem.ALERT_STATE, "The alert’s status is " + status + ".")
                        .with("from", status)
                        .with("allowed", allowed);
            case AlertOutcome.SecondPersonNeeded _ ->
                Problem.of(CommsProblem.SECOND_PERSON_NEEDED, "Ask a colleague who did not write or edit the alert.");
            case AlertOutcome.NobodyToTell _ ->
                Problem.of(
                        CommsProblem.NOBODY_TO_TELL,
                        "Choose at least one group with members, or at least one contact.");
            case AlertOutcome.UnknownContact _ ->
                Problem.of(CommsProblem.CONTACT_UNKNOWN, "Choose from your borough’s contacts.");
            case AlertOutcome.ExerciseIsNotPublic _ ->
                Problem.of(CommsProblem.EXERCISE_NOT_PUBLIC, "Choose RESTRICTED or PRIVATE.");
        };
    }
}
