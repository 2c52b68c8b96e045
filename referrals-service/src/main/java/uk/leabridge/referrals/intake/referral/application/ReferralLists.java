package uk.leabridge.referrals.intake.referral.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;

/** The lists that queries read, as projections and always with a bound. What the actor may not see is not in them. */
public interface ReferralLists {
    /** Newest first, up to {@code rows}. */
    List<ReferralSummary> newest(String borough, ReferralFilter filter, Optional<Cursor> after, Instant now, int rows);

    /** What the subject referred, newest first, up to {@code rows}. */
    List<ReferralSummary> referredBy(String subject, Optional<Cursor> after, Instant now, int rows);

    /** The chronology of one referral, oldest first. */
    List<SealedStep> chronology(UUID referral);

    /** A line of the chronology with its words still sealed. */
    record SealedStep(
            UUID id,
            String kind,
            Instant at,
            Optional<String> from,
            Optional<String> to,
            String actor,
            String actorRoles,
            List<String> codes,
            Optional<byte[]> reason,
            Optional<byte[]> evidence) {}
}
