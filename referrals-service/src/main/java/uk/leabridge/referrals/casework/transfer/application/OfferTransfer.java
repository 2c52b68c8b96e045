package uk.leabridge.referrals.casework.transfer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.TreeSet;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Identifiers;
import uk.leabridge.referrals.casework.cases.application.CaseHandovers;
import uk.leabridge.referrals.casework.cases.application.CaseVerdict;
import uk.leabridge.referrals.casework.cases.application.RequestedMove.Words;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;
import uk.leabridge.referrals.casework.transfer.domain.CaseTransfer;
import uk.leabridge.referrals.casework.transfer.domain.Parts;
import uk.leabridge.referrals.casework.transfer.domain.TransferStatus;
import uk.leabridge.referrals.casework.transfer.domain.Transfers;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** Offers a case to another borough, as after the person has moved there. Until they accept nothing of it moves. */
@ApplicationScoped
public class OfferTransfer {
    private final Transfers transfers;
    private final CaseHandovers cases;
    private final SealedTransfers sealed;
    private final BoroughSettingQueries settings;
    private final Identifiers identifiers;

    OfferTransfer(
            Transfers transfers,
            CaseHandovers cases,
            SealedTransfers sealed,
            BoroughSettingQueries settings,
            Identifiers identifiers) {
        this.transfers = transfers;
        this.cases = cases;
        this.sealed = sealed;
        this.settings = settings;
        this.identifiers = identifiers;
    }

    /** An offer of the version of the case whose preview the actor read. */
    public record Command(UUID caseId, long version, String to, Words words) {}

    @Transactional
    public Attempt<TransferOutcome> handle(Command command, Actor actor) {
        var possible = new TreeSet<String>();
        settings.others(actor.borough()).forEach(other -> possible.add(other.borough()));
        boolean known = possible.contains(command.to());
        if (!known && cases.find(command.caseId(), actor).isPresent()) {
            return new Attempt.Tried<>(new TransferOutcome.UnknownBorough(possible));
        }
        var parts = transfers.partsOf(command.caseId());
        return cases.move(command.caseId(), command.version(), CaseAction.OFFER_TRANSFER, command.words(), actor)
                .map(verdict -> switch (verdict) {
                    case CaseVerdict.Done(var of, var at) -> offer(of, parts, command, at, actor);
                    case CaseVerdict.Refusal refusal -> new TransferOutcome.CaseRefused(refusal);
                });
    }

    private TransferOutcome offer(CaseHandovers.Card of, Parts parts, Command command, Instant at, Actor actor) {
        var subject = new CaseTransfer.Subject(
                of.id(),
                of.reference(),
                of.person(),
                of.referral(),
                of.kind(),
                of.concern(),
                of.openedAt(),
                of.consent(),
                of.consentFrom(),
                parts);
        var offer = sealed.offer(of.person(), actor.subject(), at, command.words());
        var offered = new CaseTransfer(
                identifiers.next(), 0, of.borough(), command.to(), TransferStatus.OFFERED, subject, offer, null);
        transfers.add(offered);
        return new TransferOutcome.Done(offered.id(), offered.status());
    }
}
