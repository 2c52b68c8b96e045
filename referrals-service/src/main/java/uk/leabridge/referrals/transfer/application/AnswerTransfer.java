package uk.leabridge.referrals.transfer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.cases.application.CaseHandovers;
import uk.leabridge.referrals.cases.application.CaseHandovers.Verdict;
import uk.leabridge.referrals.cases.application.RequestedMove.Words;
import uk.leabridge.referrals.cases.domain.CaseAction;
import uk.leabridge.referrals.transfer.domain.CaseTransfer;
import uk.leabridge.referrals.transfer.domain.TransferStatus;
import uk.leabridge.referrals.transfer.domain.Transfers;

/** Answers an offer of another borough: accepts it, and the case moves whole, or refuses it, and nothing moves. */
@ApplicationScoped
public class AnswerTransfer {
    private final Transfers transfers;
    private final CaseHandovers cases;
    private final SealedTransfers sealed;

    AnswerTransfer(Transfers transfers, CaseHandovers cases, SealedTransfers sealed) {
        this.transfers = transfers;
        this.cases = cases;
        this.sealed = sealed;
    }

    public record Command(UUID transfer, long version, boolean accepted, Words words) {}

    @Transactional
    public TransferResult handle(Command command, Actor actor) {
        var found = transfers.find(command.transfer()).filter(t -> TransferAccess.mayAnswer(actor, t));
        if (found.isEmpty()) return new TransferResult.NotFound();
        var transfer = found.get();
        if (!transfer.stands()) return new TransferResult.Ended(transfer.status());
        if (transfer.version() != command.version()) return new TransferResult.Stale();
        if (!transfers.holdToAnswer(transfer.id())) return overtaken(transfer.id());
        var action = command.accepted() ? CaseAction.ACCEPT_TRANSFER : CaseAction.REFUSE_TRANSFER;
        var verdict = cases.answer(transfer.about().caseId(), action, command.words(), actor);
        return verdict instanceof Verdict.Done done
                ? settle(transfer, command, done.at())
                : TransferResult.refused(verdict);
    }

    private TransferResult settle(CaseTransfer transfer, Command command, Instant at) {
        var words = sealed.answer(transfer.about().person(), command.words().reason());
        if (command.accepted()) transfers.takeOver(transfer.id(), words, at);
        else transfers.sendBack(transfer.id(), words, at);
        var status = command.accepted() ? TransferStatus.ACCEPTED : TransferStatus.REFUSED;
        return new TransferResult.Done(transfer.id(), status);
    }

    /** Somebody else ended the offer in this moment. */
    private TransferResult overtaken(UUID id) {
        return transfers
                .find(id)
                .<TransferResult>map(now -> new TransferResult.Ended(now.status()))
                .orElseGet(TransferResult.NotFound::new);
    }
}
