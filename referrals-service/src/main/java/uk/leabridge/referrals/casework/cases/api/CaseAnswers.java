package uk.leabridge.referrals.casework.cases.api;

import org.jboss.resteasy.reactive.RestResponse;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.referrals.casework.cases.application.CaseQueries;
import uk.leabridge.referrals.casework.cases.domain.CaseOutcome;

/** How every change of a case is answered. */
final class CaseAnswers {
    private CaseAnswers() {}

    /** After a change the client reads again; the answer holds the new status and version. */
    static RestResponse<CaseView> moved(Attempt<CaseOutcome> attempt, Actor actor) {
        return switch (Answers.tried(attempt)) {
            case CaseOutcome.Moved(var moved, var _) ->
                Answers.versioned(CaseView.of(moved, CaseQueries.allowed(moved, actor)), moved.version());
            case CaseOutcome.Refusal refusal -> throw new ProblemException(CaseProblems.of(refusal));
        };
    }
}
