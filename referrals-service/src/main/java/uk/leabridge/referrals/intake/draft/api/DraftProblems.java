package uk.leabridge.referrals.intake.draft.api;

import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;

/** What can be wrong with a draft's request, beside its shape. */
final class DraftProblems {
    static final ProblemType TOO_MANY =
            new ProblemType("too-many-drafts", 409, "You have reached the maximum number of drafts");
    static final ProblemType TOO_LARGE = new ProblemType("draft-too-large", 422, "The answers are too long");

    private DraftProblems() {}

    static Problem tooMany(int most) {
        return Problem.of(TOO_MANY, "Send or delete one of your " + most + " drafts.");
    }

    static Problem tooLarge() {
        return Problem.of(TOO_LARGE, "Shorten the answers to 100,000 characters in total.");
    }
}
