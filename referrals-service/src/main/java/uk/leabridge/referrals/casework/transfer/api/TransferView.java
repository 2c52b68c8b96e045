package uk.leabridge.referrals.casework.transfer.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.domain.ConsentFrom;
import uk.leabridge.referrals.casework.cases.domain.ConsentStatus;
import uk.leabridge.referrals.casework.transfer.application.TransferQueries.Opened;
import uk.leabridge.referrals.casework.transfer.domain.Parts;
import uk.leabridge.referrals.casework.transfer.domain.TransferStatus;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.LegalBasis;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/**
 * One transfer, without who it is about.
 *
 * @param caseId the case, for the borough that has it; null for the other
 * @param moves what goes with the case, in numbers, as it stood when it was offered
 * @param consent how the consent to support stood then
 * @param contact whom to ask in the other borough
 * @param reason why it is offered; null where you may not open it any more
 * @param answer why it was accepted, refused or taken back
 */
public record TransferView(
        UUID id,
        String reference,
        String from,
        String to,
        PanelKind kind,
        Concern concern,
        TransferStatus status,
        @Nullable UUID caseId,
        Parts moves,
        ConsentStatus consent,
        @Nullable ConsentFrom consentFrom,
        @Nullable String contact,
        String offeredBy,
        Instant offeredAt,
        LegalBasis legalBasis,
        @Nullable String reason,
        @Nullable String evidence,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        long version) {
    static TransferView of(Opened o) {
        var t = o.transfer();
        var about = t.about();
        var answered = t.answered();
        boolean theirs = o.ours() == (t.status() == TransferStatus.ACCEPTED);
        return new TransferView(
                t.id(),
                about.reference(),
                t.from(),
                t.to(),
                about.kind(),
                about.concern(),
                t.status(),
                theirs ? about.caseId() : null,
                about.parts(),
                about.consent(),
                about.consentFrom(),
                o.contact(),
                t.offer().by(),
                t.offer().at(),
                t.offer().legalBasis(),
                o.reason(),
                o.evidence(),
                answered == null ? null : answered.by(),
                answered == null ? null : answered.at(),
                o.answer(),
                t.version());
    }
}
