package uk.leabridge.referrals.due.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.due.domain.DueKind;

/** What is due in a borough, always with a bound. What the actor may not see is not in it. */
public interface DueLists {
    /** The longest overdue first, up to {@code rows}. */
    List<DueItem> longestDue(Asked asked, Filter filter, Optional<Cursor> after, int rows);

    /** The parts of the work list with up to {@code rows} of each; a part with nothing in it is missing. */
    Map<WorkPart, Part> parts(Asked asked, @Nullable String owner, Until until, int rows);

    /** Where, when and by which periods it is asked. */
    record Asked(String borough, Instant now, DueTerms terms) {}

    /**
     * What a list is narrowed to; null narrows nothing.
     *
     * @param owner the subject of an officer
     */
    record Filter(
            @Nullable String owner,
            boolean overdue,
            @Nullable DueKind kind) {}

    /** The last moments of today and of the seven days that begin today. */
    record Until(Instant today, Instant week) {}

    /** One part: how many there are, counted as far as 1,000, and the first of them. */
    record Part(int count, List<DueItem> items) {
        static final Part EMPTY = new Part(0, List.of());
    }
}
