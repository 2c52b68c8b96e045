package uk.leabridge.referrals.casework.transfer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.casework.cases.application.CaseHandovers;
import uk.leabridge.referrals.casework.cases.application.CaseVerdict;
import uk.leabridge.referrals.casework.cases.application.RequestedMove.Words;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;
import uk.leabridge.referrals.casework.transfer.domain.CaseTransfer;
import uk.leabridge.referrals.casework.transfer.domain.TransferStatus;
import uk.leabridge.referrals.casework.transfer.domain.Transfers;

/** Takes an offer back while it stands: the case goes on where it was. */
@ApplicationScoped
public class RevokeTransfer {
    private final Transfers transfers;
    private final CaseHandovers cases;
    private final SealedTransfers sealed;

    RevokeTransfer(Transfers transfers, CaseHandovers cases, SealedTransfers sealed) {
        this.transfers = transfers;
        this.cases = cases;
        this.sealed = sealed;
    }

    public record Command(UUID caseId, long version, Words words) {}

    /** The offer is held first, as who accepts it holds it first: of the two one wins. */
    @Transactional
    public Attempt<TransferOutcome> handle(Command command, Actor actor) {
        var standing = transfers.standingToChange(command.caseId());
        return cases.move(command.caseId(), command.version(), CaseAction.REVOKE_TRANSFER, command.words(), actor)
                .map(verdict -> switch (verdict) {
                    case CaseVerdict.Done(var of, var at) -> revoke(of, standing, command, at, actor);
                    case CaseVerdict.Refusal refusal -> new TransferOutcome.CaseRefused(refusal);
                });
    }

    private TransferOutcome revoke(
            CaseHandovers.Card of, Optional<CaseTransfer> standing, Command command, Instant at, Actor actor) {
        var offer = standing.orElseThrow(() -> new IllegalStateException("an offered case has an offer"));
        var words = sealed.answer(of.person(), command.words().reason());
        transfers.revoke(of.id(), new CaseTransfer.Answer(actor.subject(), at, words));
        return new TransferOutcome.Done(offer.id(), TransferStatus.REVOKED);
    }
}
