package uk.leabridge.referrals.referral.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.referral.application.ReferralSummary;
import uk.leabridge.referrals.referral.domain.Referral;
import uk.leabridge.referrals.referral.domain.ReferralStatus;

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
            case RECEIVED, SCREENING, ON_HOLD -> "We have your referral and are looking at it.";
            case ADVICE_ONLY -> "We have looked at your referral. We will give advice and take no other step.";
            case NO_FURTHER_ACTION ->
                "We have looked at your referral. No further action is needed from us. Carry on with your own safeguarding.";
            case SIGNPOSTED -> "We have looked at your referral and pointed to other support.";
            case POLICE_LED -> "We have looked at your referral. The police now lead on it.";
            case CASE_OPENED -> "We have looked at your referral. A panel of several agencies will consider support.";
        };
    }
}
