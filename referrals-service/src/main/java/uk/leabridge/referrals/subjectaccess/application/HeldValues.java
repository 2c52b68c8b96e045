package uk.leabridge.referrals.subjectaccess.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is held of people, as far as an open request asks for it. */
public interface HeldValues {
    /** A sealed value and where it stands. */
    record Value(UUID record, UUID entity, @Nullable Instant at, List<String> codes, String purpose, byte[] sealed) {}

    /**
     * A record in codes.
     *
     * @param destroyed null while it is there
     */
    record Shell(
            UUID record,
            String kind,
            @Nullable String reference,
            String outcome,
            Instant began,
            @Nullable Instant ended,
            @Nullable Instant destroyed) {}

    /** All that is sealed in the records of an open request. */
    List<Value> of(UUID request);

    /** Those of the actor's borough that there are, or were. */
    List<Shell> shells(Collection<UUID> records);

    /** The records that officers call so. */
    List<Shell> named(String reference);
}
