package uk.leabridge.referrals.casework.document.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.transaction.Row;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.casework.document.domain.CaseDocument;
import uk.leabridge.referrals.casework.document.domain.CaseDocuments;

/** By rows: Hibernate would read the content with each row. */
@ApplicationScoped
class CaseDocumentRows implements CaseDocuments {
    private static final String ADD = """
            insert into case_document (id, version, case_id, person_id, borough, media_type, size, scanned, name,
                added_by, added_at, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FIND = """
            select id, version, case_id, person_id, borough, media_type, size, scanned, name,
                   added_by, added_at, removed_by, removed_at, removed_reason
            from case_document where\s""";
    private static final String CONTENT = "select content from case_document where id = ? and content is not null";
    private static final String REMOVE = """
            update case_document set content = null, removed_by = ?, removed_at = ?, removed_reason = ?, version = version + 1
            where id = ? and version = ? and removed_at is null""";

    private final Rows rows;

    CaseDocumentRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(CaseDocument d, byte[] content) {
        rows.of(
                        ADD,
                        d.id(),
                        d.version(),
                        d.caseId(),
                        d.person(),
                        d.borough(),
                        d.mediaType(),
                        d.size(),
                        d.scanned(),
                        d.name(),
                        d.addedBy(),
                        d.addedAt(),
                        content)
                .changed();
    }

    @Override
    public Optional<CaseDocument> find(UUID id) {
        return rows.of(FIND + "id = ?", id).first(CaseDocumentRows::document);
    }

    @Override
    public Optional<byte[]> content(UUID id) {
        return rows.of(CONTENT, id).first(row -> row.bytes(1));
    }

    @Override
    public boolean remove(UUID id, long version, CaseDocument.Removal removal) {
        return rows.of(REMOVE, removal.by(), removal.at(), removal.reason(), id, version)
                        .changed()
                == 1;
    }

    @Override
    public List<CaseDocument> of(UUID caseId, Optional<Cursor> after, int most) {
        return rows.of(FIND + "case_id = ?", caseId)
                .andAfter("(added_at, id) < (?, ?)", after)
                .then(" order by added_at desc, id desc limit ?", most)
                .list(CaseDocumentRows::document);
    }

    private static CaseDocument document(Row row) {
        var removedBy = row.textOrNull("removed_by");
        return new CaseDocument(
                row.uuid("id"),
                row.number("version"),
                row.uuid("case_id"),
                row.uuid("person_id"),
                row.text("borough"),
                row.text("media_type"),
                row.count("size"),
                row.flag("scanned"),
                row.bytes("name"),
                row.text("added_by"),
                row.instant("added_at"),
                removedBy == null
                        ? null
                        : new CaseDocument.Removal(removedBy, row.instant("removed_at"), row.bytes("removed_reason")));
    }
}
