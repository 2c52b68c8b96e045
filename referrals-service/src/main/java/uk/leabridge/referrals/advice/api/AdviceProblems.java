package uk.leabridge.referrals.advice.api;

import uk.leabridge.platform.problem.ProblemType;

/** What can be wrong with a question's request, beside its shape. */
final class AdviceProblems {
    static final ProblemType NOT_ALLOWED =
            new ProblemType("advice-not-open", 409, "The status of this request for advice does not allow this");
    static final ProblemType NO_SUCH_REFERRAL =
            new ProblemType("no-such-referral", 422, "You have not submitted this referral");

    private AdviceProblems() {}
}
