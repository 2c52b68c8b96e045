package uk.leabridge.referrals.intake.draft.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.draft.domain.Draft;

/**
 * A draft of the caller's.
 *
 * @param answers as saved; null in a list
 */
public record DraftView(
        UUID id, Instant savedAt, long version, @Nullable JsonNode answers) {
    static DraftView of(Draft draft, @Nullable JsonNode answers) {
        return new DraftView(draft.id(), draft.savedAt(), draft.version(), answers);
    }
}
