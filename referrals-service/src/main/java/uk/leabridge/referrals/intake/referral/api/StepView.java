package uk.leabridge.referrals.intake.referral.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.referral.application.ReferralQueries.Step;

/**
 * A line of the chronology.
 *
 * @param actor the subject of who did it
 * @param codes what was decided, in codes
 */
public record StepView(
        String kind,
        Instant at,
        @Nullable String from,
        @Nullable String to,
        String actor,
        List<String> actorRoles,
        List<String> codes,
        @Nullable String reason,
        @Nullable String evidence) {
    static StepView of(Step step) {
        return new StepView(
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
