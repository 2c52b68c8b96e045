package uk.leabridge.comms.alert.domain;

import java.util.Set;

/** Why an alert did not move; nothing was changed. */
public sealed interface AlertRefusal {
    /** The state does not allow it. */
    record NotAllowed(AlertStatus status, Set<AlertAction> allowed) implements AlertRefusal {}

    /** Whoever wrote any of it cannot decide on it. */
    record SecondPersonNeeded() implements AlertRefusal {}

    /** The audience holds nobody. */
    record NobodyToTell() implements AlertRefusal {}

    /** The audience names contacts that are not there. */
    record UnknownContact() implements AlertRefusal {}

    /** An exercise never reaches the public. */
    record ExerciseIsNotPublic() implements AlertRefusal {}
}
