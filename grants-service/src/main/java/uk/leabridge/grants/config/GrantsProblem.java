package uk.leabridge.grants.config;

import uk.leabridge.platform.problem.ProblemType;

/** The problems that only this service answers. */
public enum GrantsProblem implements ProblemType {
    PERIOD_REVERSED("period-reversed", 422, "The last day lies before the first"),
    ENTRY_ENDED("roster-entry-ended", 409, "This roster entry has ended already"),
    UNKNOWN_PROVIDER("unknown-provider", 422, "There is no such provider in your borough"),
    UNKNOWN_PROGRAMME("unknown-programme", 422, "There is no such programme in your borough");

    private final String slug;
    private final int status;
    private final String title;

    GrantsProblem(String slug, int status, String title) {
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
