package uk.leabridge.referrals.retention.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The receipt of a destruction. Ids, codes, counts and times: it outlives the record and names nobody.
 *
 * @param sealedValues how many sealed values can never be read again
 * @param linksDeleted how many keyed fingerprints, by which the person could be found, were deleted
 * @param digest SHA-256 over all other parts, in hexadecimal: the audit keeps it sealed
 */
public record Destruction(
        UUID id,
        UUID record,
        RecordKind kind,
        UUID entity,
        RetentionClass retentionClass,
        Instant ended,
        LocalDate dueOn,
        String reviewedBy,
        Instant reviewedAt,
        String destroyedBy,
        Instant destroyedAt,
        int sealedValues,
        int linksDeleted,
        String digest) {}
