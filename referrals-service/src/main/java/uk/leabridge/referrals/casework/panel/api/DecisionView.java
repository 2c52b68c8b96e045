package uk.leabridge.referrals.casework.panel.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.panel.application.MeetingQueries.Decided;
import uk.leabridge.referrals.casework.panel.domain.Decision;

/**
 * A decision as it was minuted.
 *
 * @param reason null when the person's record was destroyed, and so is {@code dissent}
 */
public record DecisionView(
        UUID itemId,
        UUID caseId,
        Decision decision,
        Instant decidedAt,
        String decidedBy,
        List<String> agenciesPresent,
        List<String> signposts,
        @Nullable String reason,
        @Nullable String dissent) {
    static DecisionView of(Decided decided) {
        var item = decided.item();
        return new DecisionView(
                item.id(),
                item.caseId(),
                item.decision().orElseThrow(),
                item.decidedAt().orElseThrow(),
                item.decidedBy().orElseThrow(),
                item.present(),
                item.signposts(),
                decided.reason(),
                decided.dissent());
    }
}
