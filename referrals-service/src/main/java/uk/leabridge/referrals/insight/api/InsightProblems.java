package uk.leabridge.referrals.insight.api;

import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.insight.application.ReleaseYear;
import uk.leabridge.referrals.insight.domain.ReportingYear;

/** What can be wrong with a request for figures. */
final class InsightProblems {
    static final ProblemType YEAR_NOT_OVER = new ProblemType("year-not-over", 409, "The year is not over");
    static final ProblemType TOO_FEW =
            new ProblemType("too-few-referrals", 409, "There are too few referrals to publish");
    static final ProblemType RELEASED_ALREADY =
            new ProblemType("year-released-already", 409, "The year was released already");

    private InsightProblems() {}

    static Problem problem(ReleaseYear.Refusal refusal) {
        return switch (refusal) {
            case NOT_OVER -> Problem.of(YEAR_NOT_OVER, "Release it once it is over: a year is released once.");
            case TOO_FEW -> Problem.of(TOO_FEW, "Fewer than ten people were referred: not even that may be published.");
            case ALREADY ->
                Problem.of(
                        RELEASED_ALREADY,
                        "What was released stays as it is: the difference would tell what is hidden.");
        };
    }

    /** The year that somebody asked for. */
    static ReportingYear year(String written) {
        return ReportingYear.parse(written)
                .orElseThrow(() -> new ProblemException(
                        Problem.invalid("year", "not-a-year", "Write the year from April to March like 2025-26.")));
    }
}
