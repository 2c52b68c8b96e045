package uk.leabridge.referrals.reason.api;

import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;

/** Boroughs choose how many characters a reason needs at least. This is how every feature says that one has fewer. */
public final class ReasonTooShort {
    private static final ProblemType TYPE = new ProblemType("reason-too-short", 422, "The reason is too short");

    private ReasonTooShort() {}

    /**
     * The problem.
     *
     * @param field that holds the reason
     * @param minimum the borough's, in characters
     */
    public static Problem at(String field, int minimum) {
        return Problem.of(TYPE, "Enter at least " + minimum + " characters.")
                .at(field, "too-short")
                .with("minimum", minimum);
    }
}
