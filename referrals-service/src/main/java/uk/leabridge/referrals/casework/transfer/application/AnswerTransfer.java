package uk.leabridge.referrals.casework.transfer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
    public Attempt<TransferOutcome> handle(Command command, Actor actor) {
        return Attempt.on(transfers.find(command.transfer()).filter(t -> TransferAccess.mayAnswer(actor, t)))
                .then(transfer -> answer(transfer, command, actor));
    }

    private Attempt<TransferOutcome> answer(CaseTransfer transfer, Command command, Actor actor) {
        if (!transfer.stands()) return new Attempt.Tried<>(new TransferOutcome.Ended(transfer.status()));
        if (transfer.version() != command.version()) return new Attempt.Stale<>();
        if (!transfers.holdToAnswer(transfer.id())) return overtaken(transfer.id());
        var action = command.accepted() ? CaseAction.ACCEPT_TRANSFER : CaseAction.REFUSE_TRANSFER;
        return cases.answer(transfer.about().caseId(), action, command.words(), actor)
                .map(verdict -> switch (verdict) {
                    case CaseVerdict.Done(var _, var at) -> settle(transfer, command, at);
                    case CaseVerdict.Refusal refusal -> new TransferOutcome.CaseRefused(refusal);
                });
    }

    private TransferOutcome settle(CaseTransfer transfer, Command command, Instant at) {
        var words = sealed.answer(transfer.about().person(), command.words().reason());
        if (command.accepted()) transfers.takeOver(transfer.id(), words, at);
        else transfers.sendBack(transfer.id(), words, at);
        var status = command.accepted() ? TransferStatus.ACCEPTED : TransferStatus.REFUSED;
        return new TransferOutcome.Done(transfer.id(), status);
    }

    /** Somebody else ended the offer in this moment. */
    private Attempt<TransferOutcome> overtaken(UUID id) {
        return Attempt.on(transfers.find(id)).map(now -> new TransferOutcome.Ended(now.status()));
    }
}
