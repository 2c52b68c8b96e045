package uk.leabridge.referrals.casework.due.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.casework.due.domain.DueKind;

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

    /**
     * One part: how many there are, counted as far as {@link #MOST_COUNTED}, and the first of them.
     *
     * @param more whether there are more than were counted
     */
    record Part(int count, boolean more, List<DueItem> items) {
        /** Enough to see that it is too much for today: a list that is counted whole grows with the borough. */
        public static final int MOST_COUNTED = 100;

        static final Part EMPTY = new Part(0, false, List.of());

        /** {@code seen} is what was counted: one more than {@link #MOST_COUNTED} is enough. */
        public static Part counted(int seen, List<DueItem> items) {
            return new Part(Math.min(seen, MOST_COUNTED), seen > MOST_COUNTED, items);
        }
    }
}
