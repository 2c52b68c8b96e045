package uk.leabridge.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;

/** Reads the audit of the auditor's own borough, newest first. Reading it is audited too. */
@ApplicationScoped
public class AuditTrail {
    private static final UUID WHOLE = new UUID(0, 0);
    private static final String FIND = "select " + AuditRows.COLUMNS + " from audit_entry"
            + " where borough = ? and (?::uuid is null or entity_id = ?::uuid) and (?::uuid is null or person_id = ?::uuid)"
            + " and (?::timestamptz is null or (at, id) < (?::timestamptz, ?::uuid)) order by at desc, id desc limit ?";

    private final AgroalDataSource database;
    private final Audit audit;

    public AuditTrail(AgroalDataSource database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** What is looked for: everything, one entity, or all about one person. */
    public record Search(@Nullable UUID entity, @Nullable UUID person) {}

    @Transactional
    public Page<AuditEntry> find(Actor actor, Search search, Optional<Cursor> after, int limit) {
        var about = search.entity() == null ? WHOLE : search.entity();
        audit.record(actor, AuditedAction.of("audit.read", "audit", about, search.person()));
        var from = after.map(cursor -> OffsetDateTime.ofInstant(cursor.at(), ZoneOffset.UTC))
                .orElse(null);
        var entries = new ArrayList<AuditEntry>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, actor.borough().code());
            statement.setObject(2, search.entity());
            statement.setObject(3, search.entity());
            statement.setObject(4, search.person());
            statement.setObject(5, search.person());
            statement.setObject(6, from);
            statement.setObject(7, from);
            statement.setObject(8, after.map(Cursor::id).orElse(null));
            statement.setInt(9, limit + 1);
            try (var row = statement.executeQuery()) {
                while (row.next()) entries.add(AuditRows.read(row));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit log could not be read", e);
        }
        return Page.of(entries, limit, entry -> new Cursor(entry.at(), entry.id()));
    }
}
