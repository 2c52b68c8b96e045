package uk.leabridge.referrals.records.retention.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.records.retention.domain.RecordRetention;
import uk.leabridge.referrals.records.retention.domain.RetentionHold;
import uk.leabridge.referrals.records.retention.domain.Retentions;

/**
 * The row of the data key is what those who decide about one record wait for: it is there before anybody has decided. With it go the keys of
 * the other records of the person, always in the same order: a hold on one of them counts for all.
 */
@ApplicationScoped
class PanacheRetentions implements Retentions, PanacheRepositoryBase<RecordRetention, UUID> {
    private static final String LOCK =
            "select person_id from data_key where borough = ?2 and (person_id = ?1 or person_id in (select linked_records(?1)))"
                    + " order by person_id for update";
    private static final String ORDER = " order by placedAt desc, id desc";
    private static final String STANDING = "from RetentionHold where borough = ?1 and liftedAt is null";

    @Override
    public Optional<RecordRetention> find(UUID record) {
        return findByIdOptional(record);
    }

    @Override
    public Optional<RecordRetention> toChange(UUID record, String borough) {
        var key = getEntityManager()
                .createNativeQuery(LOCK)
                .setParameter(1, record)
                .setParameter(2, borough)
                .getResultList();
        if (!key.contains(record)) return Optional.empty();
        return Optional.of(find(record).orElseGet(() -> RecordRetention.undecided(record, borough)));
    }

    @Override
    public long keep(RecordRetention changed) {
        persistAndFlush(changed);
        return changed.version();
    }

    @Override
    public void add(RetentionHold hold) {
        getEntityManager().persist(hold);
    }

    @Override
    public List<RetentionHold> holdsOn(UUID record, int rows) {
        return getEntityManager()
                .createQuery("from RetentionHold where record = ?1" + ORDER, RetentionHold.class)
                .setParameter(1, record)
                .setMaxResults(rows)
                .getResultList();
    }

    @Override
    public List<RetentionHold> standing(String borough, Optional<Cursor> after, int rows) {
        var more = after.isPresent() ? " and (placedAt < ?2 or (placedAt = ?2 and id < ?3))" : "";
        var query = getEntityManager()
                .createQuery(STANDING + more + ORDER, RetentionHold.class)
                .setParameter(1, borough);
        after.ifPresent(c -> query.setParameter(2, c.at()).setParameter(3, c.id()));
        return query.setMaxResults(rows).getResultList();
    }
}
