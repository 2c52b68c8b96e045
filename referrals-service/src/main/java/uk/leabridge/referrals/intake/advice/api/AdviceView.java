package uk.leabridge.referrals.intake.advice.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.advice.application.AdviceQueries.Opened;
import uk.leabridge.referrals.intake.advice.domain.Advice;
import uk.leabridge.referrals.intake.advice.domain.AdviceStatus;

/**
 * A question and its answer.
 *
 * @param record what one data key seals: the question and its answer
 * @param destroyedAt when that record was destroyed; null while it is there, and in a list
 * @param question null in a list
 * @param referralId the referral that came of it
 */
public record AdviceView(
        UUID id,
        AdviceStatus status,
        @Nullable String organisation,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable UUID referralId,
        long version,
        UUID record,
        @Nullable Instant destroyedAt,
        @Nullable String question,
        @Nullable String answer) {
    static AdviceView of(Opened opened) {
        return of(
                opened.advice(),
                opened.destroyedAt().orElse(null),
                opened.question().orElse(null),
                opened.answer().orElse(null));
    }

    static AdviceView of(Advice advice) {
        return of(advice, null, null, null);
    }

    private static AdviceView of(
            Advice a, @Nullable Instant destroyedAt, @Nullable String question, @Nullable String answer) {
        return new AdviceView(
                a.id(),
                a.status(),
                a.organisation().orElse(null),
                a.askedAt(),
                a.answeredAt().orElse(null),
                a.referral().orElse(null),
                a.version(),
                a.person(),
                destroyedAt,
                question,
                answer);
    }
}
