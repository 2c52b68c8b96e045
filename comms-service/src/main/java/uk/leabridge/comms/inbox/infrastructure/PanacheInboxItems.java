package uk.leabridge.comms.inbox.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.comms.inbox.domain.InboxItem;
import uk.leabridge.comms.inbox.domain.InboxItems;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;

@ApplicationScoped
class PanacheInboxItems implements InboxItems, PanacheRepositoryBase<InboxItem, UUID> {
    private static final String FOR_READER = " from inbox_item i left join inbox_reading r"
            + " on r.item_id = i.id and r.subject = :subject"
            + " where (i.audience_subject = :subject"
            + " or (i.borough = :borough and i.audience_role in (:roles) and not :subject = any (i.audience_except))"
            + " or (i.audience_organisation = :organisation))";
    private static final String PAGE = "select i.*, r.read_at" + FOR_READER
            + " and (not :unreadOnly or r.read_at is null)"
            + " and (i.filed_at, i.id) < (:at, :id) order by i.filed_at desc, i.id desc";
    private static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

    @Override
    public void add(InboxItem item) {
        persist(item);
    }

    @Override
    public List<Seen> page(Actor reader, boolean unreadOnly, Optional<Cursor> after, int rows) {
        var from = after.orElse(START);
        var query = getSession()
                .createNativeQuery(PAGE, Object[].class)
                .addEntity("i", InboxItem.class)
                .addScalar("read_at", Instant.class);
        readBy(reader, query)
                .setParameter("unreadOnly", unreadOnly)
                .setParameter("at", from.at())
                .setParameter("id", from.id());
        return query.setMaxResults(rows).getResultList().stream()
                .map(row -> new Seen((InboxItem) row[0], (Instant) row[1]))
                .toList();
    }

    @Override
    public long countUnread(Actor reader) {
        var query =
                getSession().createNativeQuery("select count(*)" + FOR_READER + " and r.read_at is null", Long.class);
        readBy(reader, query);
        return query.getSingleResult();
    }

    @Override
    public boolean isFor(Actor reader, UUID item) {
        var query = getSession().createNativeQuery("select count(*)" + FOR_READER + " and i.id = :item", Long.class);
        readBy(reader, query).setParameter("item", item);
        return query.getSingleResult() == 1;
    }

    @Override
    public void markRead(Actor reader, UUID item, Instant at) {
        getSession()
                .createNativeMutationQuery("insert into inbox_reading (item_id, subject, read_at)"
                        + " values (:item, :subject, :at) on conflict do nothing")
                .setParameter("item", item)
                .setParameter("subject", reader.subject())
                .setParameter("at", at)
                .executeUpdate();
    }

    @Override
    public void markUnread(Actor reader, UUID item) {
        getSession()
                .createNativeMutationQuery("delete from inbox_reading where item_id = :item and subject = :subject")
                .setParameter("item", item)
                .setParameter("subject", reader.subject())
                .executeUpdate();
    }

    private static Query readBy(Actor reader, Query query) {
        return query.setParameter("subject", reader.subject())
                .setParameter("borough", reader.borough().code())
                .setParameter("roles", reader.roles().isEmpty() ? Set.of("") : reader.roles())
                .setParameter("organisation", reader.organisation() == null ? "" : reader.organisation());
    }
}
