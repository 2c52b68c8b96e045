package uk.leabridge.referrals.advice.api;

import uk.leabridge.platform.problem.ProblemType;

/** What can be wrong with a question's request, beside its shape. */
enum AdviceProblems implements ProblemType {
    NOT_ALLOWED("advice-not-open", 409, "The question does not stand where this can be done"),
    NO_SUCH_REFERRAL("no-such-referral", 422, "There is no such referral of yours");

    private final String slug;
    private final int status;
    private final String title;

    AdviceProblems(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
