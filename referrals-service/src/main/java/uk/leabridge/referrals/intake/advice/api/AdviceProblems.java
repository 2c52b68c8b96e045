package uk.leabridge.referrals.intake.advice.api;

import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.intake.advice.domain.AdviceOutcome;

/** What can be wrong with a question's request, beside its shape. */
final class AdviceProblems {
    static final ProblemType NOT_ALLOWED =
            new ProblemType("advice-not-open", 409, "The status of this request for advice does not allow this");
    static final ProblemType NO_SUCH_REFERRAL =
            new ProblemType("no-such-referral", 422, "You have not submitted this referral");

    private AdviceProblems() {}

    static Problem of(AdviceOutcome.Refusal refusal) {
        return switch (refusal) {
            case AdviceOutcome.NoSuchReferral _ ->
                Problem.of(NO_SUCH_REFERRAL, "Submit the referral first, then link it.");
            case AdviceOutcome.NotAllowed(var from) ->
                Problem.of(NOT_ALLOWED, "Someone else has updated this request. Reload it to see its current status.")
                        .with("from", from);
        };
    }
}
