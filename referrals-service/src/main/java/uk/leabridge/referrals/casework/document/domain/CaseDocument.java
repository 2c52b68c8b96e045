package uk.leabridge.referrals.casework.document.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document of a case, without its content.
 *
 * @param mediaType as its bytes say
 * @param scanned whether a virus scanner has found nothing in it; false where none is configured
 * @param name sealed with the person's key
 */
public record CaseDocument(
        UUID id,
        long version,
        UUID caseId,
        UUID person,
        String borough,
        String mediaType,
        int size,
        boolean scanned,
        byte[] name,
        String addedBy,
        Instant addedAt,
        @Nullable Removal removed) {
    /**
     * Who removed it.
     *
     * @param reason sealed with the person's key
     */
    public record Removal(String by, Instant at, byte[] reason) {}
}
