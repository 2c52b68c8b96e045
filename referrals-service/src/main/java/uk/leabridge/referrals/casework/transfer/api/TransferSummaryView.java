package uk.leabridge.referrals.casework.transfer.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.transfer.domain.CaseTransfer;
import uk.leabridge.referrals.casework.transfer.domain.TransferStatus;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** A transfer in a list: nothing of it identifies a person. */
public record TransferSummaryView(
        UUID id,
        String reference,
        String from,
        String to,
        PanelKind kind,
        Concern concern,
        TransferStatus status,
        Instant offeredAt,
        @Nullable Instant answeredAt) {
    static TransferSummaryView of(CaseTransfer t) {
        var answered = t.answered();
        return new TransferSummaryView(
                t.id(),
                t.about().reference(),
                t.from(),
                t.to(),
                t.about().kind(),
                t.about().concern(),
                t.status(),
                t.offer().at(),
                answered == null ? null : answered.at());
    }
}
