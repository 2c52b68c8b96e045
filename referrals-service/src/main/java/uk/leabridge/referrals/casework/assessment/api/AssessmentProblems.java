package uk.leabridge.referrals.casework.assessment.api;

import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.casework.assessment.application.AssessmentRefusal;
import uk.leabridge.referrals.reason.api.ConsentMissing;

/** What can be wrong with an assessment, beside its shape. */
final class AssessmentProblems {
    static final ProblemType NOT_NOW =
            new ProblemType("assessment-not-now", 409, "The case cannot be assessed at this stage");
    static final ProblemType FRAMEWORK_UNKNOWN =
            new ProblemType("framework-unknown", 422, "This assessment framework does not exist");
    static final ProblemType OVERTAKEN =
            new ProblemType("assessment-overtaken", 409, "Another assessment has been recorded since you started");
    static final ProblemType NOT_WHOLE =
            new ProblemType("assessment-not-whole", 422, "The assessment does not cover every factor");

    private AssessmentProblems() {}

    static Problem of(AssessmentRefusal refusal) {
        return switch (refusal) {
            case AssessmentRefusal.NotNow(var status) ->
                Problem.of(NOT_NOW, "Reload the case to see its current status.")
                        .with("from", status);
            case AssessmentRefusal.ConsentMissing(var why) -> ConsentMissing.because(why);
            case AssessmentRefusal.FrameworkUnknown(var known) ->
                Problem.of(FRAMEWORK_UNKNOWN, "Choose one of the values in known.")
                        .with("known", known);
            case AssessmentRefusal.Overtaken(var latest) ->
                Problem.of(OVERTAKEN, "Read the latest assessment, then record yours as following it.")
                        .with("latest", latest);
            case AssessmentRefusal.NotWhole(var lack) ->
                Problem.of(NOT_WHOLE, "Answer each factor in missing, and add a note for each factor in noteless.")
                        .with("missing", lack.missing())
                        .with("unknown", lack.unknown())
                        .with("noteless", lack.noteless());
        };
    }
}
