package uk.leabridge.referrals.referral.application;

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

    /** Open referrals of the borough whose gateway check is past due: those sent to the panel's chair first, then the longest
     * overdue. */
    List<ReferralSummary> overdue(String borough, Instant now, int rows);

    /** Referrals that nobody has screened, newest first; immediate danger before all, then those sent to the panel's chair. */
    List<ReferralSummary> unscreened(String borough, Instant now, int rows);

    /** Referrals in screening that can be decided: those sent to the panel's chair first, then the oldest. */
    List<ReferralSummary> inScreening(String borough, Instant now, int rows);

    /** Referrals that wait for the police: on hold, or in screening with the check open and not overdue. */
    List<ReferralSummary> waitingForPolice(String borough, Instant now, int rows);

    /** How many of each, counted to at most {@code limit} each, in the order of the four lists above. */
    Counts count(String borough, Instant now, int limit);

    /** How many rows each part of the work list has. */
    record Counts(int overdue, int unscreened, int inScreening, int waitingForPolice) {}

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
