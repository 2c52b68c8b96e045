package uk.leabridge.referrals.intake.draft.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.referrals.intake.draft.domain.Draft;
import uk.leabridge.referrals.intake.draft.domain.Drafts;

@ApplicationScoped
class PanacheDrafts implements Drafts, PanacheRepositoryBase<Draft, UUID> {
    @Override
    public void add(Draft draft) {
        persist(draft);
    }

    @Override
    public Optional<Draft> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public List<Draft> ownedBy(String subject, int rows) {
        return find("owner = ?1 order by savedAt desc, id desc", subject)
                .range(0, rows - 1)
                .list();
    }

    @Override
    public void remove(Draft draft) {
        delete(draft);
    }
}
