package uk.leabridge.referrals.casework.transfer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;
import uk.leabridge.referrals.casework.cases.application.CaseHandovers;
import uk.leabridge.referrals.casework.cases.application.CaseIdentity;
import uk.leabridge.referrals.casework.transfer.domain.CaseTransfer;
import uk.leabridge.referrals.casework.transfer.domain.Parts;
import uk.leabridge.referrals.casework.transfer.domain.TransferStatus;
import uk.leabridge.referrals.casework.transfer.domain.Transfers;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries.Other;

/** Reads offers, and what an offer would move. Whatever names a person or opens what was written is audited. */
@ApplicationScoped
public class TransferQueries {
    private final Transfers transfers;
    private final CaseHandovers cases;
    private final SealedTransfers sealed;
    private final BoroughSettingQueries settings;
    private final Audit audit;

    TransferQueries(
            Transfers transfers,
            CaseHandovers cases,
            SealedTransfers sealed,
            BoroughSettingQueries settings,
            Audit audit) {
        this.transfers = transfers;
        this.cases = cases;
        this.sealed = sealed;
        this.settings = settings;
        this.audit = audit;
    }

    /** What would move, to whom it can be offered, and the offer that stands. */
    public record Preview(CaseHandovers.Card of, Parts parts, List<Other> others, Optional<UUID> standing) {}

    /**
     * A transfer with its words open.
     *
     * @param contact whom to ask in the other borough
     * @param ours whether the actor's borough was asked
     */
    public record Opened(
            CaseTransfer transfer,
            boolean ours,
            @Nullable String reason,
            @Nullable String evidence,
            @Nullable String answer,
            @Nullable String contact) {}

    /** Who an offer is about; nobody when the person's record was destroyed. */
    public record Named(Optional<CaseIdentity> identity) {}

    @Transactional
    public Optional<Preview> preview(UUID caseId, Actor actor) {
        return cases.find(caseId, actor)
                .map(of -> new Preview(
                        of,
                        transfers.partsOf(caseId),
                        settings.others(actor.borough()),
                        transfers.standing(caseId).map(CaseTransfer::id)));
    }

    /** The offers to or from the actor's borough, newest first, in codes. */
    @Transactional
    public Page<CaseTransfer> list(
            Transfers.Side side, @Nullable TransferStatus status, Optional<Cursor> after, int limit, Actor actor) {
        var rows = transfers.newest(side, actor.borough().code(), status, after, limit + 1);
        return Page.of(rows, limit, last -> new Cursor(last.offer().at(), last.id()));
    }

    /** One transfer, without who it is about. */
    @Transactional
    public Optional<Opened> open(UUID id, Actor actor) {
        return transfers.find(id).filter(t -> TransferAccess.mayRead(actor, t)).map(found -> {
            audit.record(
                    actor,
                    AuditedAction.of(
                            "transfer.read", "transfer", id, found.about().person()));
            boolean ours = TransferAccess.mayAnswer(actor, found);
            var words = sealed.open(found);
            return new Opened(
                    found,
                    ours,
                    words.reason(),
                    words.evidence(),
                    words.answer(),
                    settings.of(new Borough(ours ? found.from() : found.to())).contact());
        });
    }

    /**
     * Who an offer is about: a look of its own, for the borough that has to decide, while it has to. The other one reads it of its
     * case.
     */
    @Transactional
    public Optional<Named> person(UUID id, Actor actor) {
        return transfers
                .find(id)
                .filter(t -> TransferAccess.mayAnswer(actor, t) && t.stands())
                .map(offered -> {
                    var about = offered.about();
                    audit.record(actor, AuditedAction.of("transfer.person.read", "transfer", id, about.person()));
                    return new Named(cases.personOffered(about.caseId()));
                });
    }
}
