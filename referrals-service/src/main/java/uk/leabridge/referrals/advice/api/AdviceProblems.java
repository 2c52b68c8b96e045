package uk.leabridge.referrals.advice.api;

import uk.leabridge.platform.problem.ProblemType;

/** What can be wrong with a question's request, beside its shape. */
final class AdviceProblems {
    static final ProblemType NOT_ALLOWED =
            new ProblemType("advice-not-open", 409, "The question does not stand where this can be done");
    static final ProblemType NO_SUCH_REFERRAL =
            new ProblemType("no-such-referral", 422, "There is no such referral of yours");

    private AdviceProblems() {}
}
