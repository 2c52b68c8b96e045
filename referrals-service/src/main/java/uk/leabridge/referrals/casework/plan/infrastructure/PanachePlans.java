package uk.leabridge.referrals.casework.plan.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.referrals.casework.plan.domain.PlanAction;
import uk.leabridge.referrals.casework.plan.domain.PlanReason;
import uk.leabridge.referrals.casework.plan.domain.Plans;

/** A plan is read whole or not at all: the coverage has to see every row. {@link #MOST} is what one case can hold. */
@ApplicationScoped
class PanachePlans implements Plans, PanacheRepositoryBase<PlanAction, UUID> {
    private static final int MOST = 2_000;

    @Override
    public void add(PlanAction action) {
        persist(action);
    }

    @Override
    public void add(PlanReason reason) {
        getEntityManager().persist(reason);
    }

    @Override
    public Optional<PlanAction> action(UUID caseId, UUID id) {
        return find("id = ?1 and caseId = ?2", id, caseId).firstResultOptional();
    }

    @Override
    public List<PlanAction> actions(UUID caseId) {
        return whole(
                find("caseId = ?1 order by addedAt, id", caseId).range(0, MOST).list());
    }

    @Override
    public List<PlanReason> reasons(UUID caseId) {
        return whole(getEntityManager()
                .createQuery("from PlanReason where caseId = :caseId order by givenAt, id", PlanReason.class)
                .setParameter("caseId", caseId)
                .setMaxResults(MOST + 1)
                .getResultList());
    }

    private static <T> List<T> whole(List<T> rows) {
        if (rows.size() > MOST) throw new IllegalStateException("the support plan is too long to read");
        return rows;
    }
}
