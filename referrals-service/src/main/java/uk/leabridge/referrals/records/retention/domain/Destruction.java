package uk.leabridge.referrals.records.retention.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The receipt of a destruction. Ids, codes, counts and times: it outlives the record and names nobody.
 *
 * @param sealedValues how many sealed values can never be read again
 * @param linksDeleted how many keyed fingerprints, by which the person could be found, were deleted
 * @param digest SHA-256 over {@link #canonical}, in hexadecimal: the audit keeps it sealed
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
        String digest) {

    /** The same with the digest of all other parts. */
    public Destruction digested() {
        return new Destruction(
                id,
                record,
                kind,
                entity,
                retentionClass,
                ended,
                dueOn,
                reviewedBy,
                reviewedAt,
                destroyedBy,
                destroyedAt,
                sealedValues,
                linksDeleted,
                sha256(canonical()));
    }

    /**
     * All parts but the digest, as whoever has the receipt can write them again: a line for each, its name in the API, an equals
     * sign and its value as the API gives it, ended by a line feed, in UTF-8.
     */
    public String canonical() {
        return line("id", id)
                + line("record", record)
                + line("kind", kind)
                + line("entity", entity)
                + line("retentionClass", retentionClass)
                + line("ended", ended)
                + line("dueOn", dueOn)
                + line("reviewedBy", reviewedBy)
                + line("reviewedAt", reviewedAt)
                + line("destroyedBy", destroyedBy)
                + line("destroyedAt", destroyedAt)
                + line("sealedValues", sealedValues)
                + line("linksDeleted", linksDeleted);
    }

    private static String line(String name, Object value) {
        return name + "=" + value + "\n";
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
