package uk.leabridge.comms.alert.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.comms.alert.domain.Alert;
import uk.leabridge.comms.alert.domain.AlertSubmission;
import uk.leabridge.comms.alert.domain.Alerts;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.paging.Cursor;

@ApplicationScoped
class PanacheAlerts implements Alerts, PanacheRepositoryBase<Alert, UUID> {
    private static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

    @Override
    public void save(Alert alert) {
        persistAndFlush(alert);
    }

    @Override
    public void add(AlertSubmission submission) {
        getSession().persist(submission);
    }

    @Override
    public Optional<Alert> find(UUID id, Borough borough) {
        return find("id = ?1 and borough = ?2", id, borough.code()).firstResultOptional();
    }

    @Override
    public List<AlertSubmission> submissions(Alert alert) {
        return getSession()
                .createQuery(
                        "from AlertSubmission s where s.alertId = :alert order by s.number desc", AlertSubmission.class)
                .setParameter("alert", alert.id())
                .getResultList();
    }

    @Override
    public List<Alert> page(Borough borough, Filter filter, Optional<Cursor> after, int rows) {
        var from = after.orElse(START);
        return getSession()
                .createQuery(
                        "from Alert a where a.borough = :borough and (:status is null or a.status = :status)"
                                + " and (:incident is null or a.incidentId = :incident)"
                                + " and (a.draftedAt < :at or (a.draftedAt = :at and a.id < :id))"
                                + " order by a.draftedAt desc, a.id desc",
                        Alert.class)
                .setParameter("borough", borough.code())
                .setParameter("status", filter.status().orElse(null))
                .setParameter("incident", filter.incident().orElse(null))
                .setParameter("at", from.at())
                .setParameter("id", from.id())
                .setMaxResults(rows)
                .getResultList();
    }
}
