package uk.leabridge.referrals.insight.api;

import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.insight.application.ReleaseYear;
import uk.leabridge.referrals.insight.domain.ReportingYear;

/** What can be wrong with a request for figures. */
final class InsightProblems {
    static final ProblemType YEAR_NOT_OVER = new ProblemType("year-not-over", 409, "The reporting year has not ended");
    static final ProblemType TOO_FEW =
            new ProblemType("too-few-referrals", 409, "There are too few referrals to publish figures");
    static final ProblemType RELEASED_ALREADY =
            new ProblemType("year-released-already", 409, "The year has already been released");

    private InsightProblems() {}

    static Problem of(ReleaseYear.Refusal refusal) {
        return switch (refusal) {
            case NOT_OVER ->
                Problem.of(YEAR_NOT_OVER, "Release the year after it has ended. A year can be released only once.");
            case TOO_FEW ->
                Problem.of(TOO_FEW, "Fewer than 10 people were referred. Figures this small cannot be published.");
            case ALREADY ->
                Problem.of(
                        RELEASED_ALREADY,
                        "Released figures cannot be changed, because the difference could reveal the figures that are hidden.");
        };
    }

    /** The year that somebody asked for. */
    static ReportingYear year(String written) {
        return ReportingYear.parse(written)
                .orElseThrow(() -> new ProblemException(Problem.invalid(
                        "year", "not-a-year", "Enter the year from April to March, for example 2025-26.")));
    }
}
