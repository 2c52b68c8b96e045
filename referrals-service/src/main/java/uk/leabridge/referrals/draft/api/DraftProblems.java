package uk.leabridge.referrals.draft.api;

import uk.leabridge.platform.problem.ProblemType;

/** What can be wrong with a draft's request, beside its shape. */
enum DraftProblems implements ProblemType {
    TOO_MANY("too-many-drafts", 409, "You have as many drafts as one person may have"),
    TOO_LARGE("draft-too-large", 422, "The answers are too long");

    private final String slug;
    private final int status;
    private final String title;

    DraftProblems(String slug, int status, String title) {
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
