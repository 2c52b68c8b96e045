package uk.leabridge.grants.config;

import uk.leabridge.platform.problem.ProblemType;

/** The problems that only this service answers. */
public final class GrantsProblem {
    public static final ProblemType PERIOD_REVERSED =
            new ProblemType("period-reversed", 422, "The end date must not be before the start date");
    public static final ProblemType ENTRY_ENDED =
            new ProblemType("roster-entry-ended", 409, "This roster entry has already ended");
    public static final ProblemType UNKNOWN_PROVIDER =
            new ProblemType("unknown-provider", 422, "This provider does not exist in your borough");
    public static final ProblemType UNKNOWN_PROGRAMME =
            new ProblemType("unknown-programme", 422, "This programme does not exist in your borough");

    private GrantsProblem() {}
}
