package uk.leabridge.referrals.records.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;

/** Reads who looked at what is held of a person. Reading it stands in it from then on. */
@ApplicationScoped
public class AccessLogQueries {
    private final AccessLog log;
    private final Audit audit;

    AccessLogQueries(AccessLog log, Audit audit) {
        this.log = log;
        this.audit = audit;
    }

    /** The latest first; nothing when the actor's borough has no such record. */
    @Transactional
    public Optional<Page<AccessLog.Entry>> of(UUID record, Optional<Cursor> after, int limit, Actor actor) {
        if (!log.exists(record)) return Optional.empty();
        audit.record(actor, AuditedAction.of("person.access-log.read", "record", record, record));
        return Optional.of(Page.of(log.of(record, after, limit + 1), limit, last -> new Cursor(last.at(), last.id())));
    }
}
