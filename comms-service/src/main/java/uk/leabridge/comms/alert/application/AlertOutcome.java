package uk.leabridge.comms.alert.application;

import uk.leabridge.comms.alert.domain.AlertRefusal;

/** What becomes of a step that an alert is asked to take. */
public sealed interface AlertOutcome {
    /** It took it; this is its version now. */
    record Done(long version) implements AlertOutcome {}

    /** There is no such alert in the borough. */
    record Missing() implements AlertOutcome {}

    /** It has changed since the caller read it. */
    record Stale() implements AlertOutcome {}

    /** It did not take it, and is as it was. */
    record Refused(AlertRefusal why) implements AlertOutcome {}
}
