package uk.leabridge.referrals.reason.api;

import java.util.Set;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemType;
import uk.leabridge.referrals.casework.cases.application.CaseVerdict;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;

/** Cases are moved by their officers, by panels and between boroughs. This is how each says that a case does not move. */
public final class CaseRefused {
    private static final ProblemType ACTION_NOT_ALLOWED =
            new ProblemType("case-action-not-allowed", 409, "The case’s status does not allow this");
    private static final ProblemType NOT_ON_THIS_AGENDA =
            new ProblemType("not-on-this-agenda", 409, "The case is not on this meeting’s agenda");
    private static final ProblemType SIGNPOST_MISSING =
            new ProblemType("signpost-missing", 422, "A signpost is required");

    private CaseRefused() {}

    public static Problem notAllowed(CaseStatus from, Set<CaseAction> allowed) {
        return Problem.of(ACTION_NOT_ALLOWED, "Choose one of the actions listed in allowed.")
                .with("from", from)
                .with("allowed", allowed);
    }

    public static Problem notOnThisAgenda() {
        return Problem.of(NOT_ON_THIS_AGENDA, "Reload the case to see which meeting it is listed for.");
    }

    public static Problem signpostMissing() {
        return Problem.of(SIGNPOST_MISSING, "Select at least one signpost.");
    }

    /** The problem, for features that move cases. */
    public static Problem problem(CaseVerdict.Refusal refusal) {
        return switch (refusal) {
            case CaseVerdict.NotAllowed(var from, var allowed) -> notAllowed(from, allowed);
            case CaseVerdict.ReasonTooShort(var minimum) -> ReasonTooShort.at("reason", minimum);
            case CaseVerdict.ConsentMissing(var why) -> ConsentMissing.because(why);
            case CaseVerdict.SignpostMissing _ -> signpostMissing();
            case CaseVerdict.HeardElsewhere _ -> notOnThisAgenda();
        };
    }
}
