package uk.leabridge.referrals.intake.referral.api;

import java.time.Instant;
import java.util.UUID;
import uk.leabridge.referrals.intake.referral.application.SubmitReferral.Receipt;
import uk.leabridge.referrals.intake.referral.domain.ReferralStatus;

/**
 * What a referrer gets at once.
 *
 * @param whatHappensNext in plain English
 */
public record ReferralReceiptView(
        UUID id, String reference, ReferralStatus status, Instant receivedAt, String whatHappensNext) {
    private static final String NEXT =
            "A safeguarding officer in the borough will read it within one working day. We will tell you when a decision has been made.";
    private static final String DANGER = "If someone is in immediate danger, call 999. " + NEXT;

    static ReferralReceiptView of(Receipt receipt, boolean immediateDanger) {
        return new ReferralReceiptView(
                receipt.id(),
                receipt.reference(),
                receipt.status(),
                receipt.receivedAt(),
                immediateDanger ? DANGER : NEXT);
    }
}
