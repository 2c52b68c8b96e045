package uk.leabridge.training.completion.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a completion is worth on a day. */
public enum CompletionStatus {
    CURRENT,
    LAPSED,
    VOIDED;

    /**
     * The worth of a completion.
     *
     * @param validUntil the last day on which it counts, inclusive; null for ever
     */
    public static CompletionStatus on(LocalDate day, @Nullable LocalDate validUntil, boolean voided) {
        if (voided) return VOIDED;
        return validUntil == null || !day.isAfter(validUntil) ? CURRENT : LAPSED;
    }
}
