package uk.leabridge.comms.alert.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.comms.alert.domain.Deliveries;
import uk.leabridge.comms.alert.domain.Delivery;
import uk.leabridge.comms.alert.domain.DeliveryMessage;
import uk.leabridge.comms.alert.domain.DeliveryStatus;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.paging.Cursor;

@ApplicationScoped
class PanacheDeliveries implements Deliveries, PanacheRepositoryBase<Delivery, UUID> {
    private static final String NEXT = "select * from delivery where borough = :borough"
            + " and status in ('QUEUED', 'TEMPORARY_FAILURE') and next_attempt_at <= :now"
            + " order by next_attempt_at, id limit 1 for update skip locked";
    private static final int IN_DOUBT = 100;

    @Override
    public void add(List<Delivery> deliveries) {
        persist(deliveries);
    }

    @Override
    public Optional<Delivery> nextDue(Borough borough, Instant now) {
        return getSession()
                .createNativeQuery(NEXT, Delivery.class)
                .setParameter("borough", borough.code())
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    @Override
    public List<Delivery> sendingSince(Borough borough, Instant before) {
        return find(
                        "borough = ?1 and status = ?2 and sendingSince < ?3 order by sendingSince, id",
                        borough.code(),
                        DeliveryStatus.SENDING,
                        before)
                .page(0, IN_DOUBT)
                .list();
    }

    @Override
    public Optional<Delivery> lock(UUID id, Borough borough) {
        return find("id = ?1 and borough = ?2", id, borough.code())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public List<Delivery> lockAll(UUID alert, DeliveryMessage message) {
        return find("alertId = ?1 and message = ?2 order by id", alert, message)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public List<Delivery> page(UUID alert, Optional<Cursor> after, int rows) {
        var from = after.orElse(new Cursor(Instant.EPOCH, new UUID(0, 0)));
        return find(
                        "alertId = ?1 and (madeAt > ?2 or (madeAt = ?2 and id > ?3)) order by madeAt, id",
                        alert,
                        from.at(),
                        from.id())
                .page(0, rows)
                .list();
    }

    @Override
    public Map<DeliveryStatus, Long> counts(UUID alert, DeliveryMessage message) {
        var counts = new EnumMap<DeliveryStatus, Long>(DeliveryStatus.class);
        getSession()
                .createQuery(
                        "select d.status, count(*) from Delivery d where d.alertId = :alert and d.message = :message"
                                + " group by d.status",
                        Object[].class)
                .setParameter("alert", alert)
                .setParameter("message", message)
                .getResultList()
                .forEach(row -> counts.put((DeliveryStatus) row[0], (Long) row[1]));
        return counts;
    }
}
