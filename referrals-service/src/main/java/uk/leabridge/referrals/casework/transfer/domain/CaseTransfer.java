package uk.leabridge.referrals.casework.transfer.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.domain.ConsentFrom;
import uk.leabridge.referrals.casework.cases.domain.ConsentStatus;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.LegalBasis;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/**
 * A case that one borough offers to another: the offer, and what came of it.
 *
 * @param from the borough that offers
 * @param answered null while the offer stands
 */
public record CaseTransfer(
        UUID id,
        long version,
        String from,
        String to,
        TransferStatus status,
        Subject about,
        Offer offer,
        @Nullable Answer answered) {
    /** What is offered, as it stood then. */
    public record Subject(
            UUID caseId,
            String reference,
            UUID person,
            UUID referral,
            PanelKind kind,
            Concern concern,
            Instant openedAt,
            ConsentStatus consent,
            @Nullable ConsentFrom consentFrom,
            Parts parts) {}

    /**
     * Who offers it, and why.
     *
     * @param reason sealed with the person's key, as is {@code evidence}
     */
    public record Offer(String by, Instant at, LegalBasis legalBasis, byte[] reason, byte @Nullable [] evidence) {}

    /**
     * Who ended it.
     *
     * @param words sealed with the person's key; null when it lapsed
     */
    public record Answer(String by, Instant at, byte @Nullable [] words) {}

    public boolean stands() {
        return status == TransferStatus.OFFERED;
    }
}
