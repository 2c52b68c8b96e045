package uk.leabridge.referrals.records.retention.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else who was told of the person, and whether they confirmed that they destroyed what they had.
 *
 * @param receiver the agency's code, or the slug of an organisation
 */
public record Receiver(
        UUID id,
        Kind kind,
        String receiver,
        @Nullable LocalDate confirmedOn,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {
    /** Who it is. */
    public enum Kind {
        AGENCY,
        PROVIDER,
        BOROUGH
    }
}
