package uk.leabridge.referrals.casework.document.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.cases.application.SupportCases;
import uk.leabridge.referrals.casework.cases.domain.SupportStep;
import uk.leabridge.referrals.casework.document.application.InspectDocument.Inspection;
import uk.leabridge.referrals.casework.document.domain.CaseDocument;
import uk.leabridge.referrals.casework.document.domain.CaseDocuments;

/** Keeps a document with a case, sealed with the person's key as its name is. It was looked at before. */
@ApplicationScoped
public class AddDocument {
    private final CaseDocuments documents;
    private final SupportCases cases;
    private final SealedDocuments sealed;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Beginnings beginnings;

    AddDocument(
            CaseDocuments documents,
            SupportCases cases,
            SealedDocuments sealed,
            Audit audit,
            Idempotency idempotency,
            Beginnings beginnings) {
        this.documents = documents;
        this.cases = cases;
        this.sealed = sealed;
        this.audit = audit;
        this.idempotency = idempotency;
        this.beginnings = beginnings;
    }

    /** A file that is fit to be kept. */
    public record Command(IdempotencyKey key, UUID caseId, String name, byte[] content, Inspection.Fit fit) {}

    @Transactional
    public Creation<Made, DocumentOutcome.Refusal> handle(Command command, Actor actor) {
        return idempotency.once(
                actor,
                "document.add/" + command.caseId(),
                command.key(),
                Made.class,
                () -> Creation.of(
                        Attempt.on(cases.findToChange(command.caseId(), actor)).map(of -> add(of, command, actor))));
    }

    private Creation<Made, DocumentOutcome.Refusal> add(SupportCases.Card of, Command command, Actor actor) {
        if (of.status().isFinal()) return Creation.refused(new DocumentOutcome.NotNow(of.status()));
        var key = sealed.key(of.person());
        var content = key.sealBytes(command.content(), SealedDocuments.CONTENT);
        var document = new CaseDocument(
                beginnings.id(),
                0,
                of.id(),
                of.person(),
                of.borough(),
                command.fit().mediaType(),
                command.content().length,
                command.fit().scanned(),
                key.seal(command.name(), SealedDocuments.NAME),
                actor.subject(),
                beginnings.now().truncatedTo(ChronoUnit.MICROS),
                null);
        documents.add(document, content);
        audit.record(
                actor,
                AuditedAction.of("document.add", "document", document.id(), of.person())
                        .over(content));
        cases.note(of.id(), SupportStep.DOCUMENT_ADDED, List.of(document.mediaType()), actor);
        return Creation.created(new Made(document.id()));
    }
}
