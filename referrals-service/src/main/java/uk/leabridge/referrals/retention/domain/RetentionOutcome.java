package uk.leabridge.referrals.retention.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a step towards keeping or destroying a record. Every refusal leaves it as it was. */
public sealed interface RetentionOutcome {
    record Changed() implements RetentionOutcome {}

    /** Its time is not over; null while something of the person goes on. */
    record NotDue(@Nullable LocalDate from) implements RetentionOutcome {}

    /**
     * It may not be destroyed: all that stands in the way.
     *
     * @param from when its time is over; null while something of the person goes on
     */
    record Blocked(List<Obstacle> obstacles, @Nullable LocalDate from) implements RetentionOutcome {
        public Blocked {
            obstacles = List.copyOf(obstacles);
        }
    }

    /** Nobody has decided that it is to be destroyed. */
    record NotReviewed() implements RetentionOutcome {}

    /** Who reviewed or held it does not do this, too. */
    record AnotherPersonNeeded() implements RetentionOutcome {}

    /** What is kept is kept until a day to come; what is destroyed has none. */
    record KeepUntilWrong() implements RetentionOutcome {}

    /** The hold was lifted before. */
    record NotHeld() implements RetentionOutcome {}

    record Destroyed(Instant at) implements RetentionOutcome {}
}
