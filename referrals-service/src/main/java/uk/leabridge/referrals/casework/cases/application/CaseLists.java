package uk.leabridge.referrals.casework.cases.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** When what stands last in the chronology of one case. */
    LastLines lastLines(UUID caseId);

    /**
     * When what was done last; null for never.
     *
     * @param stepped the last line that shows that somebody worked with the person: neither an assignment nor paperwork of the plan
     */
    record LastLines(
            @Nullable Instant supported,
            @Nullable Instant exited,
            @Nullable Instant assessed,
            @Nullable Instant reviewed,
            @Nullable Instant stepped) {}

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
