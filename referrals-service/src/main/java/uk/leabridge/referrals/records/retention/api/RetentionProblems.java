package uk.leabridge.referrals.records.retention.api;

import java.time.Instant;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.reason.api.ReasonTooShort;
import uk.leabridge.referrals.records.retention.application.ConfirmReceipt;
import uk.leabridge.referrals.records.retention.domain.RetentionOutcome;

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

    /** The record's version now; or why nothing was done. */
    static RestResponse<RecordVersionView> changed(Attempt<RetentionOutcome> attempt) {
        return switch (Answers.tried(attempt)) {
            case RetentionOutcome.Changed(var retention) ->
                Answers.versioned(new RecordVersionView(retention.record(), retention.version()), retention.version());
            case RetentionOutcome.Destroyed _ -> throw new IllegalStateException("it was not to be destroyed");
            case RetentionOutcome.Refusal refusal -> throw new ProblemException(of(refusal));
        };
    }

    static Problem moved(String to, Instant at) {
        return Problem.of(MOVED, "Contact that borough. Holds and reviews moved with the record.")
                .with("to", to)
                .with("movedAt", at);
    }

    static Problem of(RetentionOutcome.Refusal refusal) {
        return switch (refusal) {
            case RetentionOutcome.Moved(var to, var at) -> moved(to, at);
            case RetentionOutcome.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
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
            case RetentionOutcome.DestroyedBefore(var at) ->
                Problem.of(CommonProblem.RECORD_DESTROYED, "Read the receipt of its destruction.")
                        .with("destroyedAt", at);
        };
    }

    /** Nothing when it was noted. */
    static Optional<Problem> of(ConfirmReceipt.Outcome outcome) {
        return switch (outcome) {
            case NOTED -> Optional.empty();
            case NOTED_BEFORE -> Optional.of(Problem.of(CONFIRMED, "You do not need to do anything else."));
            case WRONG_DAY -> Optional.of(Problem.of(WRONG_DAY, "Enter the date when they confirmed it."));
        };
    }
}
