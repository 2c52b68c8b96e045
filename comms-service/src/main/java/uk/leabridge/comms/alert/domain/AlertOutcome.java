package uk.leabridge.comms.alert.domain;

import java.util.Set;

/** What becomes of a step that an alert is asked to take. */
public sealed interface AlertOutcome {
    /** It took it. */
    record Done(Alert alert) implements AlertOutcome {}

    /** Why not: the alert stays as it was. */
    sealed interface Refusal extends AlertOutcome {}

    /** The state does not allow it. */
    record NotAllowed(AlertStatus status, Set<AlertAction> allowed) implements Refusal {}

    /** Whoever wrote any of it cannot decide on it. */
    record SecondPersonNeeded() implements Refusal {}

    /** The audience holds nobody. */
    record NobodyToTell() implements Refusal {}

    /** The audience names contacts that are not there. */
    record UnknownContact() implements Refusal {}

    /** An exercise never reaches the public. */
    record ExerciseIsNotPublic() implements Refusal {}
}
