package uk.leabridge.referrals.retention.application;

import java.time.Instant;
import java.util.UUID;
import uk.leabridge.referrals.retention.domain.RetentionOutcome;

/** What came of something about a record. Every refusal leaves it as it was. */
public sealed interface RetentionResult {
    /** Done: the record's version now. */
    record Done(UUID record, long version) implements RetentionResult {}

    /** It is destroyed: under this id its receipt can be read. */
    record Destroyed(UUID destruction) implements RetentionResult {}

    /** It is not there for the actor. */
    record NotFound() implements RetentionResult {}

    /** The actor's borough handed it over, to this borough and at that moment: decide about it there. */
    record Moved(String to, Instant at) implements RetentionResult {}

    /** It has changed since: read it again. */
    record Stale() implements RetentionResult {}

    /** The reason is shorter than the borough asks for, in characters. */
    record ReasonTooShort(int minimum) implements RetentionResult {}

    /** The record itself refused. */
    record Refused(RetentionOutcome outcome) implements RetentionResult {}

    /** What the caller learns of a new hold. */
    record Made(UUID id) {}
}
