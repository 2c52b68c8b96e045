package uk.leabridge.referrals.cases.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;

/** The lists that queries read, as projections and always with a bound. What the actor may not see is not in them. */
public interface CaseLists {
    /** Newest first, up to {@code rows}. */
    List<CaseSummary> newest(Narrowing narrowing, Optional<Cursor> after, int rows);

    /**
     * What a list is held to.
     *
     * @param assignee only what is given to this officer
     * @param only nothing but these cases
     */
    record Narrowing(String borough, CaseFilter filter, Optional<String> assignee, Optional<List<UUID>> only) {}

    /** The chronology of one case, oldest first. */
    List<SealedStep> chronology(UUID caseId);

    /** A line of the chronology with its words still sealed. */
    record SealedStep(
            String kind,
            Instant at,
            Optional<String> from,
            String to,
            String actor,
            String actorRoles,
            List<String> codes,
            Optional<byte[]> reason,
            Optional<byte[]> evidence) {}
}
