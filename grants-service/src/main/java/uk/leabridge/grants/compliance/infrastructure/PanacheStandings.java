package uk.leabridge.grants.compliance.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.compliance.domain.Cause;
import uk.leabridge.grants.compliance.domain.Change;
import uk.leabridge.grants.compliance.domain.Standing;
import uk.leabridge.grants.compliance.domain.Standings;

@ApplicationScoped
class PanacheStandings implements Standings, PanacheRepositoryBase<Standing, UUID> {
    private static final String RECORD =
            "insert into compliance_change (id, provider_id, from_status, to_status, reasons,"
                    + " effective_on, changed_at, cause, cause_event) values (:id, :provider, :from, :to, cast(:reasons as jsonb),"
                    + " :effectiveOn, :changedAt, :cause, :event)";

    private final ObjectMapper json;

    PanacheStandings(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Optional<Standing> hold(UUID provider) {
        return findByIdOptional(provider, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public void add(Standing standing) {
        persist(standing);
    }

    @Override
    public void record(UUID id, Change change, Cause cause, @Nullable UUID event) {
        getSession()
                .createNativeMutationQuery(RECORD)
                .setParameter("id", id)
                .setParameter("provider", change.providerId())
                .setParameter("from", change.from().name())
                .setParameter("to", change.to().name())
                .setParameter("reasons", write(change.reasons()))
                .setParameter("effectiveOn", change.effectiveOn())
                .setParameter("changedAt", change.changedAt())
                .setParameter("cause", cause.name())
                .setParameter("event", event, UUID.class)
                .executeUpdate();
    }

    @Override
    public List<UUID> due(LocalDate day, int limit) {
        return getSession()
                .createQuery(
                        "select providerId from Standing where nextChangeOn <= :day order by nextChangeOn, providerId",
                        UUID.class)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }

    private String write(List<Change.Reason> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the reasons cannot be written as JSON", e);
        }
    }
}
