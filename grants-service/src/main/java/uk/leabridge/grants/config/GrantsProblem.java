package uk.leabridge.grants.config;

import uk.leabridge.platform.problem.ProblemType;

/** The problems that only this service answers. */
public final class GrantsProblem {
    public static final ProblemType PERIOD_REVERSED =
            new ProblemType("period-reversed", 422, "The last day lies before the first");
    public static final ProblemType ENTRY_ENDED =
            new ProblemType("roster-entry-ended", 409, "This roster entry has ended already");
    public static final ProblemType UNKNOWN_PROVIDER =
            new ProblemType("unknown-provider", 422, "There is no such provider in your borough");
    public static final ProblemType UNKNOWN_PROGRAMME =
            new ProblemType("unknown-programme", 422, "There is no such programme in your borough");

    private GrantsProblem() {}
}
