package uk.leabridge.referrals.casework.cases.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.application.CaseQueries.Step;

/**
 * A line of the chronology.
 *
 * @param kind OPENED, KIND_CHOSEN, ASSIGNED or the action that was taken
 * @param actor the subject of who did it
 * @param codes what was decided, in codes
 */
public record CaseStepView(
        String kind,
        Instant at,
        @Nullable String from,
        String to,
        String actor,
        List<String> actorRoles,
        List<String> codes,
        @Nullable String reason,
        @Nullable String evidence) {
    static CaseStepView of(Step step) {
        return new CaseStepView(
                step.kind(),
                step.at(),
                step.from(),
                step.to(),
                step.actor(),
                step.actorRoles(),
                step.codes(),
                step.reason(),
                step.evidence());
    }
}
