package uk.leabridge.referrals.document.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.document.domain.CaseDocument;
import uk.leabridge.referrals.document.domain.CaseDocuments;

/** By JDBC: Hibernate would read the content with each row. */
@ApplicationScoped
class JdbcCaseDocuments implements CaseDocuments {
    private static final String ADD =
            "insert into case_document (id, version, case_id, person_id, borough, media_type, size,"
                    + " scanned, name, added_by, added_at, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FIND =
            "select id, version, case_id, person_id, borough, media_type, size, scanned, name,"
                    + " added_by, added_at, removed_by, removed_at, removed_reason from case_document where ";
    private static final String CONTENT = "select content from case_document where id = ? and content is not null";
    private static final String REMOVE = "update case_document set content = null, removed_by = ?, removed_at = ?,"
            + " removed_reason = ?, version = version + 1 where id = ? and version = ? and removed_at is null";

    private final AgroalDataSource database;

    JdbcCaseDocuments(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void add(CaseDocument d, byte[] content) {
        change(
                ADD,
                List.of(
                        d.id(),
                        d.version(),
                        d.caseId(),
                        d.person(),
                        d.borough(),
                        d.mediaType(),
                        (long) d.size(),
                        d.scanned(),
                        d.name(),
                        d.addedBy(),
                        at(d.addedAt()),
                        content));
    }

    @Override
    public Optional<CaseDocument> find(UUID id) {
        return read(FIND + "id = ?", List.of(id), JdbcCaseDocuments::document).stream()
                .findFirst();
    }

    @Override
    public Optional<byte[]> content(UUID id) {
        return read(CONTENT, List.of(id), row -> row.getBytes(1)).stream().findFirst();
    }

    @Override
    public boolean remove(UUID id, long version, CaseDocument.Removal removal) {
        return change(REMOVE, List.of(removal.by(), at(removal.at()), removal.reason(), id, version)) == 1;
    }

    @Override
    public List<CaseDocument> of(UUID caseId, Optional<Cursor> after, int rows) {
        var values = new ArrayList<Object>(List.of(caseId));
        var sql = new StringBuilder(FIND).append("case_id = ?");
        after.ifPresent(cursor -> {
            sql.append(" and (added_at, id) < (?, ?)");
            values.add(at(cursor.at()));
            values.add(cursor.id());
        });
        values.add(rows);
        return read(
                sql.append(" order by added_at desc, id desc limit ?").toString(), values, JdbcCaseDocuments::document);
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, List<Object> values, Reader<T> reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) statement.setObject(i + 1, values.get(i));
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (row.next()) found.add(reader.read(row));
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the documents could not be read", e);
        }
    }

    private int change(String sql, List<Object> values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) statement.setObject(i + 1, values.get(i));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the document could not be written", e);
        }
    }

    private static CaseDocument document(ResultSet row) throws SQLException {
        var removedBy = row.getString("removed_by");
        return new CaseDocument(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("case_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("borough"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getBoolean("scanned"),
                row.getBytes("name"),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                removedBy == null
                        ? null
                        : new CaseDocument.Removal(
                                removedBy,
                                row.getObject("removed_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getBytes("removed_reason")));
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
