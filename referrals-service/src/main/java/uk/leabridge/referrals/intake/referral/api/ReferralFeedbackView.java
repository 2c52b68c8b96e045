package uk.leabridge.referrals.intake.referral.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.referral.application.ReferralSummary;
import uk.leabridge.referrals.intake.referral.domain.Referral;
import uk.leabridge.referrals.intake.referral.domain.ReferralStatus;

/**
 * What a referrer may know: that it was received, and what was decided. Never case detail.
 *
 * @param decision IN_PROGRESS until there is one
 * @param feedback the decision in plain English
 */
public record ReferralFeedbackView(
        UUID id,
        String reference,
        Instant receivedAt,
        String decision,
        @Nullable Instant decidedAt,
        String feedback) {
    static ReferralFeedbackView of(ReferralSummary summary) {
        return new ReferralFeedbackView(
                summary.id(),
                summary.reference(),
                summary.receivedAt(),
                decision(summary.status()),
                null,
                words(summary.status()));
    }

    static ReferralFeedbackView of(Referral referral) {
        return new ReferralFeedbackView(
                referral.id(),
                referral.reference(),
                referral.receivedAt(),
                decision(referral.status()),
                referral.decidedAt().orElse(null),
                words(referral.status()));
    }

    private static String decision(ReferralStatus status) {
        return status.isOpen() ? "IN_PROGRESS" : status.name();
    }

    private static String words(ReferralStatus status) {
        return switch (status) {
            case RECEIVED, SCREENING, ON_HOLD -> "We have received your referral and are considering it.";
            case ADVICE_ONLY -> "We have considered your referral. We will give advice and take no further action.";
            case NO_FURTHER_ACTION ->
                "We have considered your referral. No further action is needed from us. Continue with your own safeguarding procedures.";
            case SIGNPOSTED -> "We have considered your referral and signposted the person to other support.";
            case POLICE_LED -> "We have considered your referral. The police are now leading on it.";
            case CASE_OPENED -> "We have considered your referral. A multi-agency panel will consider support.";
        };
    }
}
