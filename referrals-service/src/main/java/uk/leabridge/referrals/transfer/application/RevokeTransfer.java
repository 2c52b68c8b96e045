package uk.leabridge.referrals.transfer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.cases.application.CaseHandovers;
import uk.leabridge.referrals.cases.application.CaseHandovers.Verdict;
import uk.leabridge.referrals.cases.application.RequestedMove.Words;
import uk.leabridge.referrals.cases.domain.CaseAction;
import uk.leabridge.referrals.transfer.domain.CaseTransfer;
import uk.leabridge.referrals.transfer.domain.TransferStatus;
import uk.leabridge.referrals.transfer.domain.Transfers;

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
    public TransferResult handle(Command command, Actor actor) {
        var standing = transfers.standingToChange(command.caseId());
        var verdict =
                cases.move(command.caseId(), command.version(), CaseAction.REVOKE_TRANSFER, command.words(), actor);
        if (!(verdict instanceof Verdict.Done(var of, var at))) return TransferResult.refused(verdict);
        var offer = standing.orElseThrow(() -> new IllegalStateException("an offered case has an offer"));
        var words = sealed.answer(of.person(), command.words().reason());
        transfers.revoke(of.id(), new CaseTransfer.Answer(actor.subject(), at, words));
        return new TransferResult.Done(offer.id(), TransferStatus.REVOKED);
    }
}
