package uk.leabridge.referrals.casework.document.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.referrals.casework.cases.application.SupportCases;
import uk.leabridge.referrals.casework.document.domain.CaseDocument;
import uk.leabridge.referrals.casework.document.domain.CaseDocuments;

/** Reads the documents of a case: for its officers and chairs, as its chronology, never for a panel's members. */
@ApplicationScoped
public class DocumentQueries {
    private final CaseDocuments documents;
    private final SupportCases cases;
    private final SealedDocuments sealed;
    private final Audit audit;

    DocumentQueries(CaseDocuments documents, SupportCases cases, SealedDocuments sealed, Audit audit) {
        this.documents = documents;
        this.cases = cases;
        this.sealed = sealed;
        this.audit = audit;
    }

    /**
     * A document in a list.
     *
     * @param name missing when the person's record was destroyed
     * @param mediaType as its bytes say
     * @param scanned whether a virus scanner has found nothing in it
     */
    public record Listed(
            UUID id,
            @Nullable String name,
            String mediaType,
            int size,
            boolean scanned,
            String addedBy,
            Instant addedAt,
            @Nullable String removedBy,
            @Nullable Instant removedAt,
            @Nullable String removedReason,
            long version) {}

    /** A file as it was added. */
    public record File(String name, String mediaType, byte[] content) {}

    /** Whether the actor may work on the case: asked before a file is looked at. */
    @Transactional
    public boolean mayAdd(UUID caseId, Actor actor) {
        return cases.find(caseId, actor).isPresent();
    }

    /** The documents of a case, the latest first. */
    @Transactional
    public Optional<Page<Listed>> list(UUID caseId, Optional<Cursor> after, int limit, Actor actor) {
        return cases.find(caseId, actor).map(of -> {
            audit.record(actor, AuditedAction.of("document.list", "case", caseId, of.person()));
            var key = sealed.find(of.person());
            return Page.of(documents.of(caseId, after, limit + 1), limit, last -> new Cursor(last.addedAt(), last.id()))
                    .map(document -> listed(document, key));
        });
    }

    /** The file; nothing when it was removed. */
    @Transactional
    public Optional<File> open(UUID caseId, UUID id, Actor actor) {
        return cases.find(caseId, actor)
                .flatMap(_ -> documents.find(id))
                .filter(document -> document.caseId().equals(caseId))
                .flatMap(document -> documents.content(id).flatMap(content -> sealed.find(document.person())
                        .map(key -> {
                            audit.record(actor, AuditedAction.of("document.read", "document", id, document.person()));
                            return new File(
                                    key.unseal(document.name(), SealedDocuments.NAME),
                                    document.mediaType(),
                                    key.unsealBytes(content, SealedDocuments.CONTENT));
                        })));
    }

    private static Listed listed(CaseDocument document, Optional<SealingKey> key) {
        var removed = document.removed();
        return new Listed(
                document.id(),
                key.map(k -> k.unseal(document.name(), SealedDocuments.NAME)).orElse(null),
                document.mediaType(),
                document.size(),
                document.scanned(),
                document.addedBy(),
                document.addedAt(),
                removed == null ? null : removed.by(),
                removed == null ? null : removed.at(),
                removed == null
                        ? null
                        : key.map(k -> k.unseal(removed.reason(), SealedDocuments.REASON))
                                .orElse(null),
                document.version());
    }
}
