package uk.leabridge.referrals.casework.cases.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.casework.cases.domain.Cases;
import uk.leabridge.referrals.casework.cases.domain.SafeguardingCase;

@ApplicationScoped
class PanacheCases implements Cases, PanacheRepositoryBase<SafeguardingCase, UUID> {
    @Override
    public void add(SafeguardingCase opened) {
        persistAndFlush(opened);
    }

    @Override
    public Optional<SafeguardingCase> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<SafeguardingCase> findToChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<SafeguardingCase> findOffered(UUID id) {
        var found = findByIdOptional(id).filter(of -> of.status() == CaseStatus.TRANSFER_OFFERED);
        found.ifPresent(getEntityManager()::detach);
        return found;
    }

    @Override
    public long keep(SafeguardingCase changed) {
        flush();
        return changed.version();
    }

    @Override
    public List<SafeguardingCase> all(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }
}
