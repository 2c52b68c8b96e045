package uk.leabridge.referrals.referral.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.referrals.referral.domain.Referral;
import uk.leabridge.referrals.referral.domain.Referrals;

@ApplicationScoped
class PanacheReferrals implements Referrals, PanacheRepositoryBase<Referral, UUID> {
    @Override
    public void add(Referral referral) {
        persistAndFlush(referral);
    }

    @Override
    public Optional<Referral> find(UUID id) {
        return findByIdOptional(id);
    }
}
