package uk.leabridge.referrals.casework.panel.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.casework.panel.domain.AgencyInformation;
import uk.leabridge.referrals.casework.panel.domain.Meeting;
import uk.leabridge.referrals.casework.panel.domain.Meetings;

@ApplicationScoped
class PanacheMeetings implements Meetings, PanacheRepositoryBase<Meeting, UUID> {
    private static final String ORDER = " order by startsAt desc, id desc";

    @Override
    public void add(Meeting meeting) {
        persist(meeting);
    }

    @Override
    public long keep(Meeting meeting) {
        flush();
        return meeting.version();
    }

    @Override
    public Optional<Meeting> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Meeting> findToChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Meeting> of(UUID panel, Optional<Cursor> after, int rows) {
        var query = after.map(c -> find(
                        "panel = ?1 and (startsAt < ?2 or (startsAt = ?2 and id < ?3))" + ORDER, panel, c.at(), c.id()))
                .orElseGet(() -> find("panel = ?1" + ORDER, panel));
        return query.range(0, rows - 1).list();
    }

    @Override
    public List<Meeting> from(
            String borough, Instant since, Optional<List<UUID>> panels, Optional<Cursor> after, int rows) {
        var sql = new StringBuilder("borough = :borough and startsAt >= :since");
        var values = new HashMap<String, Object>(Map.of("borough", borough, "since", since));
        panels.ifPresent(ids -> {
            sql.append(" and panel in (:panels)");
            values.put("panels", ids);
        });
        after.ifPresent(cursor -> {
            sql.append(" and (startsAt > :at or (startsAt = :at and id > :id))");
            values.put("at", cursor.at());
            values.put("id", cursor.id());
        });
        return find(sql.append(" order by startsAt, id").toString(), values)
                .range(0, rows - 1)
                .list();
    }

    @Override
    public void keep(AgencyInformation information) {
        getEntityManager().persist(information);
    }

    @Override
    public List<AgencyInformation> toldAbout(UUID item, int rows) {
        return getEntityManager()
                .createQuery("from AgencyInformation where item = :item order by givenAt, id", AgencyInformation.class)
                .setParameter("item", item)
                .setMaxResults(rows)
                .getResultList();
    }
}
