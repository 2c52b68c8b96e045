package uk.leabridge.referrals.casework.document.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.cases.application.SupportCases;
import uk.leabridge.referrals.casework.cases.domain.SupportStep;
import uk.leabridge.referrals.casework.document.domain.CaseDocument;
import uk.leabridge.referrals.casework.document.domain.CaseDocuments;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** Removes the file of a document, for a reason that stays with its name. */
@ApplicationScoped
public class RemoveDocument {
    private final CaseDocuments documents;
    private final SupportCases cases;
    private final SealedDocuments sealed;
    private final BoroughSettingQueries settings;
    private final Audit audit;
    private final Beginnings beginnings;

    RemoveDocument(
            CaseDocuments documents,
            SupportCases cases,
            SealedDocuments sealed,
            BoroughSettingQueries settings,
            Audit audit,
            Beginnings beginnings) {
        this.documents = documents;
        this.cases = cases;
        this.sealed = sealed;
        this.settings = settings;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    public record Command(UUID caseId, UUID document, long version, String reason) {}

    @Transactional
    public Attempt<DocumentOutcome> handle(Command command, Actor actor) {
        var found = cases.findToChange(command.caseId(), actor)
                .flatMap(of -> documents.find(command.document()).filter(d -> d.caseId()
                        .equals(of.id())));
        return Attempt.on(found).then(document -> remove(document, command, actor));
    }

    private Attempt<DocumentOutcome> remove(CaseDocument document, Command command, Actor actor) {
        if (document.removed() != null) return new Attempt.Tried<>(new DocumentOutcome.RemovedBefore());
        if (document.version() != command.version()) return new Attempt.Stale<>();
        var reason = settings.of(actor.borough()).reason(command.reason());
        if (reason.isTooShort()) return new Attempt.Tried<>(new DocumentOutcome.ReasonTooShort(reason.least()));
        var words = sealed.key(document.person()).seal(reason.text(), SealedDocuments.REASON);
        var at = beginnings.now().truncatedTo(ChronoUnit.MICROS);
        var removal = new CaseDocument.Removal(actor.subject(), at, words);
        if (!documents.remove(document.id(), document.version(), removal)) return new Attempt.Stale<>();
        audit.record(actor, AuditedAction.of("document.remove", "document", document.id(), document.person()));
        cases.note(document.caseId(), SupportStep.DOCUMENT_REMOVED, List.of(document.mediaType()), actor);
        return new Attempt.Tried<>(new DocumentOutcome.Removed(document.id(), document.version() + 1));
    }
}
