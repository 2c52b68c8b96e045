package uk.leabridge.comms.alert.api;

import jakarta.ws.rs.core.Response;
import uk.leabridge.comms.alert.application.AlertOutcome;
import uk.leabridge.comms.alert.domain.AlertRefusal;
import uk.leabridge.comms.request.CommsProblem;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.problem.Problem;

/** The answer to a step, as HTTP. */
final class AlertAnswers {
    private AlertAnswers() {}

    static Response of(AlertOutcome outcome) {
        return switch (outcome) {
            case AlertOutcome.Done(long version) ->
                Response.noContent().tag(EntityTags.of(version)).build();
            case AlertOutcome.Missing _ -> Answers.notFound();
            case AlertOutcome.Stale _ -> EntityTags.stale().response();
            case AlertOutcome.Refused(var why) -> problem(why).response();
        };
    }

    private static Problem problem(AlertRefusal why) {
        return switch (why) {
            case AlertRefusal.NotAllowed(var status, var allowed) ->
                Problem.of(CommsProblem.ALERT_STATE, "The alert’s status is " + status + ".")
                        .with("from", status)
                        .with("allowed", allowed);
            case AlertRefusal.SecondPersonNeeded _ ->
                Problem.of(CommsProblem.SECOND_PERSON_NEEDED, "Ask a colleague who did not write or edit the alert.");
            case AlertRefusal.NobodyToTell _ ->
                Problem.of(
                        CommsProblem.NOBODY_TO_TELL,
                        "Choose at least one group with members, or at least one contact.");
            case AlertRefusal.UnknownContact _ ->
                Problem.of(CommsProblem.CONTACT_UNKNOWN, "Choose from your borough’s contacts.");
            case AlertRefusal.ExerciseIsNotPublic _ ->
                Problem.of(CommsProblem.EXERCISE_NOT_PUBLIC, "Choose RESTRICTED or PRIVATE.");
        };
    }
}
