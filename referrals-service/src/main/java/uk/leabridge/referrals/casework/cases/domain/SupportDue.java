package uk.leabridge.referrals.casework.cases.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.time.Clock;

/**
 * What is due about somebody's support, computed from what was done: nothing of it is stored. The lists of what is due say the same in
 * SQL (ADR 0025).
 *
 * @param nextReviewDue the next review, monthly while support is active, and twice after the exit; null when none is due
 * @param assessmentDue when somebody who is supported, or about to be, is to be assessed again; null when that is not due
 * @param lastActivityAt the last confirmed session, contact, review or step
 * @param silentSince the last activity, once support is petering out; null while it is not
 */
public record SupportDue(
        @Nullable LocalDate nextReviewDue,
        @Nullable LocalDate assessmentDue,
        @Nullable Instant lastActivityAt,
        @Nullable Instant silentSince) {
    /**
     * When what was done last; null for never.
     *
     * @param stepped the last step of the case that is no mere paperwork
     * @param met when the last session was held that both sides confirmed
     */
    public record Times(
            @Nullable Instant supported,
            @Nullable Instant exited,
            @Nullable Instant assessed,
            @Nullable Instant reviewed,
            @Nullable Instant stepped,
            @Nullable Instant met) {}

    /** The borough's choices. */
    public record Terms(
            int assessmentMonths,
            int reviewMonths,
            int firstExitReviewMonths,
            int lastExitReviewMonths,
            int silenceDays) {}

    public static SupportDue of(CaseStatus status, Times times, Terms terms, Instant now) {
        var last = latest(times.stepped(), times.met());
        boolean silent = status == CaseStatus.SUPPORT_ACTIVE
                && last != null
                && last.plus(Duration.ofDays(terms.silenceDays())).isBefore(now);
        return new SupportDue(
                review(status, times, terms), assessment(status, times, terms), last, silent ? last : null);
    }

    private static @Nullable LocalDate review(CaseStatus status, Times times, Terms terms) {
        return switch (status) {
            case SUPPORT_ACTIVE, EXIT_PROPOSED ->
                after(latest(times.supported(), times.reviewed()), terms.reviewMonths());
            case EXITED -> after(times.exited(), terms.firstExitReviewMonths());
            case REVIEW_6M -> after(times.exited(), terms.lastExitReviewMonths());
            default -> null;
        };
    }

    /** Somebody who gets support and was never assessed is due since it began. */
    private static @Nullable LocalDate assessment(CaseStatus status, Times times, Terms terms) {
        if (!status.isPlannedFor()) return null;
        return times.assessed() == null
                ? after(times.supported(), 0)
                : after(times.assessed(), terms.assessmentMonths());
    }

    private static @Nullable LocalDate after(@Nullable Instant at, int months) {
        return at == null ? null : LocalDate.ofInstant(at, Clock.LONDON).plusMonths(months);
    }

    private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.isAfter(other) ? one : other;
    }
}
