package uk.leabridge.referrals.records.retention.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of a step towards keeping or destroying a record. */
public sealed interface RetentionOutcome {
    record Changed(RecordRetention retention) implements RetentionOutcome {}

    /** It is destroyed: under this id its receipt can be read. */
    record Destroyed(UUID receipt) implements RetentionOutcome {}

    /** Why not: the record stays as it was. */
    sealed interface Refusal extends RetentionOutcome {}

    /** Its time is not over; null while something of the person goes on. */
    record NotDue(@Nullable LocalDate from) implements Refusal {}

    /**
     * It may not be destroyed: all that stands in the way.
     *
     * @param from when its time is over; null while something of the person goes on
     */
    record Blocked(List<Obstacle> obstacles, @Nullable LocalDate from) implements Refusal {
        public Blocked {
            obstacles = List.copyOf(obstacles);
        }
    }

    /** Nobody has decided that it is to be destroyed. */
    record NotReviewed() implements Refusal {}

    /** Who reviewed or held it does not do this, too. */
    record AnotherPersonNeeded() implements Refusal {}

    /** What is kept is kept until a day to come; what is destroyed has none. */
    record KeepUntilWrong() implements Refusal {}

    /** The hold was lifted before. */
    record NotHeld() implements Refusal {}

    /** It was destroyed before. */
    record DestroyedBefore(Instant at) implements Refusal {}

    /** The actor's borough handed it over, to this borough and at that moment: decide about it there. */
    record Moved(String to, Instant at) implements Refusal {}

    /** The reason is shorter than the borough asks for, in characters. */
    record ReasonTooShort(int minimum) implements Refusal {}
}
