package uk.leabridge.referrals.casework.document.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;

/** The store of documents. What the actor may not see is not found. */
public interface CaseDocuments {
    /** Adds it with its sealed content. */
    void add(CaseDocument document, byte[] content);

    Optional<CaseDocument> find(UUID id);

    /** The sealed content; nothing once it is removed. */
    Optional<byte[]> content(UUID id);

    /** Removes the content of a version; false when it has changed since. */
    boolean remove(UUID id, long version, CaseDocument.Removal removal);

    /** A case's, the latest first, up to {@code rows}. */
    List<CaseDocument> of(UUID caseId, Optional<Cursor> after, int rows);
}
