package uk.leabridge.referrals.retention.api;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.reason.api.ReasonTooShort;
import uk.leabridge.referrals.retention.application.ConfirmReceipt;
import uk.leabridge.referrals.retention.application.RetentionResult;
import uk.leabridge.referrals.retention.domain.RetentionOutcome;

/** What can be wrong with a step towards keeping or destroying a record, beside its shape. */
final class RetentionProblems {
    static final ProblemType NOT_DUE = new ProblemType("not-due", 409, "The retention period has not ended");
    static final ProblemType BLOCKED =
            new ProblemType("record-not-destroyable", 409, "The record cannot be destroyed yet");
    static final ProblemType MOVED = new ProblemType("record-moved", 409, "This record has moved to another borough");
    static final ProblemType NOT_REVIEWED =
            new ProblemType("not-reviewed", 409, "The decision to destroy this record has not been made");
    static final ProblemType ANOTHER_PERSON =
            new ProblemType("another-person-needed", 409, "Someone else must do this");
    static final ProblemType NOT_HELD = new ProblemType("hold-lifted", 409, "The hold has already been lifted");
    static final ProblemType KEEP_UNTIL =
            new ProblemType("keep-until-wrong", 422, "The retention date must be in the future");
    static final ProblemType CONFIRMED =
            new ProblemType("receipt-confirmed", 409, "The destruction has already been confirmed");
    static final ProblemType WRONG_DAY =
            new ProblemType("confirmed-on-wrong", 422, "The date must not be before the destruction or in the future");

    private RetentionProblems() {}

    static Response answer(RetentionResult result) {
        return result instanceof RetentionResult.Done(var record, var version)
                ? Response.ok(new RecordVersionView(record, version))
                        .tag(EntityTags.of(version))
                        .build()
                : problem(result).response();
    }

    static Problem problem(RetentionResult result) {
        return switch (result) {
            case RetentionResult.Done _, RetentionResult.Destroyed _ ->
                throw new IllegalStateException("not a refusal");
            case RetentionResult.NotFound _ -> Problem.of(CommonProblem.NOT_FOUND, null);
            case RetentionResult.Moved(var to, var at) -> moved(to, at);
            case RetentionResult.Stale _ -> EntityTags.stale();
            case RetentionResult.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
            case RetentionResult.Refused(var outcome) -> refused(outcome);
        };
    }

    static Problem moved(String to, Instant at) {
        return Problem.of(MOVED, "Contact that borough. Holds and reviews moved with the record.")
                .with("to", to)
                .with("movedAt", at);
    }

    private static Problem refused(RetentionOutcome outcome) {
        return switch (outcome) {
            case RetentionOutcome.Changed _ -> throw new IllegalStateException("not a refusal");
            case RetentionOutcome.NotDue(var from) -> {
                var problem = Problem.of(NOT_DUE, "Wait until the person’s last record is due for review.");
                yield from == null ? problem : problem.with("from", from);
            }
            case RetentionOutcome.Blocked(var obstacles, var from) -> {
                var problem = Problem.of(BLOCKED, "Resolve each obstacle first, or keep the record for longer.")
                        .with("obstacles", ObstacleView.all(obstacles));
                yield from == null ? problem : problem.with("from", from);
            }
            case RetentionOutcome.NotReviewed _ -> Problem.of(NOT_REVIEWED, "Record a review of the record first.");
            case RetentionOutcome.AnotherPersonNeeded _ ->
                Problem.of(ANOTHER_PERSON, "Ask a colleague who has not reviewed the record or placed a hold on it.");
            case RetentionOutcome.KeepUntilWrong _ ->
                Problem.of(
                        KEEP_UNTIL,
                        "To keep the record, enter a date in the future. To destroy it, do not enter a date.");
            case RetentionOutcome.NotHeld _ -> Problem.of(NOT_HELD, "Reload the record to see its current holds.");
            case RetentionOutcome.Destroyed(var at) ->
                Problem.of(CommonProblem.RECORD_DESTROYED, "Read the receipt of its destruction.")
                        .with("destroyedAt", at);
        };
    }

    static Response answer(ConfirmReceipt.Outcome outcome) {
        return switch (outcome) {
            case NOTED -> Response.noContent().build();
            case NOT_FOUND -> Problem.of(CommonProblem.NOT_FOUND, null).response();
            case NOTED_BEFORE ->
                Problem.of(CONFIRMED, "You do not need to do anything else.").response();
            case WRONG_DAY ->
                Problem.of(WRONG_DAY, "Enter the date when they confirmed it.").response();
        };
    }
}
