package uk.leabridge.comms.incident.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.comms.incident.domain.Incident;
import uk.leabridge.comms.incident.domain.IncidentEntry;
import uk.leabridge.comms.incident.domain.IncidentStatus;
import uk.leabridge.comms.incident.domain.Incidents;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.paging.Cursor;

@ApplicationScoped
class PanacheIncidents implements Incidents, PanacheRepositoryBase<Incident, UUID> {
    private static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));
    private static final String COUNT = "insert into incident_counter (borough, year, last) values (:borough, :year, 1)"
            + " on conflict (borough, year) do update set last = incident_counter.last + 1 returning last";

    @Override
    public void save(Incident incident) {
        persistAndFlush(incident);
    }

    @Override
    public void add(IncidentEntry entry) {
        getSession().persist(entry);
    }

    @Override
    public Optional<Incident> find(UUID id, Borough borough) {
        return find("id = ?1 and borough = ?2", id, borough.code()).firstResultOptional();
    }

    @Override
    public List<Incident> page(Borough borough, Optional<IncidentStatus> status, Optional<Cursor> after, int rows) {
        var from = after.orElse(START);
        return getSession()
                .createQuery(
                        "from Incident i where i.borough = :borough and (:status is null or i.status = :status)"
                                + " and (i.openedAt < :at or (i.openedAt = :at and i.id < :id))"
                                + " order by i.openedAt desc, i.id desc",
                        Incident.class)
                .setParameter("borough", borough.code())
                .setParameter("status", status.orElse(null))
                .setParameter("at", from.at())
                .setParameter("id", from.id())
                .setMaxResults(rows)
                .getResultList();
    }

    @Override
    public List<IncidentEntry> timeline(UUID incident, Optional<Cursor> after, int rows) {
        var from = after.orElse(START);
        return getSession()
                .createQuery(
                        "from IncidentEntry e where e.incidentId = :incident"
                                + " and (e.at < :at or (e.at = :at and e.id < :id)) order by e.at desc, e.id desc",
                        IncidentEntry.class)
                .setParameter("incident", incident)
                .setParameter("at", from.at())
                .setParameter("id", from.id())
                .setMaxResults(rows)
                .getResultList();
    }

    @Override
    public String nextReference(Borough borough, int year) {
        var prefix = getSession()
                .createNativeQuery(
                        "select reference_prefix from borough_setting where borough = :borough", String.class)
                .setParameter("borough", borough.code())
                .getSingleResultOrNull();
        long number = getSession()
                .createNativeQuery(COUNT, Long.class)
                .setParameter("borough", borough.code())
                .setParameter("year", year)
                .getSingleResult();
        return "%s-I-%d-%06d"
                .formatted(prefix == null ? borough.code().toUpperCase(Locale.ROOT) : prefix, year, number);
    }
}
