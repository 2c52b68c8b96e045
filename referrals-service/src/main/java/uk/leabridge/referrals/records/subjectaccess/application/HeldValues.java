package uk.leabridge.referrals.records.subjectaccess.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.records.subjectaccess.domain.RecordReference;

/** What is held of people, as far as an open request asks for it. */
public interface HeldValues {
    /**
     * A value and where it stands.
     *
     * @param sealed null where the codes say it all
     */
    record Value(
            UUID record,
            UUID entity,
            @Nullable Instant at,
            List<String> codes,
            String purpose,
            byte @Nullable [] sealed) {}

    /** Another borough, and when. */
    record Elsewhere(String borough, Instant at) {}

    /**
     * A record in codes.
     *
     * @param openedFrom the reference of the referral that became a case
     * @param destroyed null while it is there
     * @param passedOn where it went; null while it is here
     * @param cameFrom where it was before; null when it began here
     * @param offeredBy who offered it; null unless it is theirs
     */
    record Shell(
            UUID record,
            String kind,
            @Nullable String reference,
            @Nullable String openedFrom,
            String outcome,
            Instant began,
            @Nullable Instant ended,
            @Nullable Instant destroyed,
            @Nullable Elsewhere passedOn,
            @Nullable Elsewhere cameFrom,
            @Nullable Elsewhere offeredBy) {}

    /** With whom a record was shared: what they are, and their code. */
    record Recipient(UUID record, String kind, String receiver) {}

    /**
     * An open request of another borough that names a case which has come here since.
     *
     * @param dueOn by when the other borough answers for what it kept
     */
    record AskedElsewhere(
            UUID record, String reference, String borough, Instant cameAt, LocalDate receivedOn, LocalDate dueOn) {}

    /** All that the actor's borough holds in the records of an open request. */
    List<Value> of(UUID request);

    /** Those that the actor's borough holds, passed on or was offered. */
    List<Shell> shells(Collection<UUID> records);

    /** The records that officers call so: by the reference of the case, or of the referral. */
    List<Shell> named(RecordReference reference);

    /** With whom the records of an open request were shared. */
    List<Recipient> recipients(UUID request);

    /** The first due first. */
    List<AskedElsewhere> askedElsewhere();
}
