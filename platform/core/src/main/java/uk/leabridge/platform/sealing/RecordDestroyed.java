package uk.leabridge.platform.sealing;

import java.time.Instant;

/** What was asked for needs a data key that is destroyed: nothing can be added to that record, or read from it, any more. */
public final class RecordDestroyed extends IllegalStateException {
    private final Instant at;

    RecordDestroyed(Instant at) {
        super("the record has been destroyed");
        this.at = at;
    }

    /** When it was destroyed. */
    public Instant at() {
        return at;
    }
}
