package uk.leabridge.grants.provider.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.grants.provider.domain.Provider;
import uk.leabridge.grants.provider.domain.Providers;
import uk.leabridge.platform.identity.Borough;

@ApplicationScoped
class PanacheProviders implements Providers, PanacheRepositoryBase<Provider, UUID> {
    @Override
    public UUID claim(String slug, UUID candidate) {
        getSession()
                .createNativeMutationQuery("insert into provider_slug (slug, provider_id) values (:slug, :provider)"
                        + " on conflict (slug) do nothing")
                .setParameter("slug", slug)
                .setParameter("provider", candidate)
                .executeUpdate();
        return getSession()
                .createNativeQuery("select provider_id from provider_slug where slug = :slug", UUID.class)
                .setParameter("slug", slug)
                .getSingleResult();
    }

    @Override
    public void add(Provider provider) {
        persistAndFlush(provider);
    }

    @Override
    public boolean admit(UUID provider, String slug, Borough funder) {
        return getSession()
                        .createNativeMutationQuery("insert into provider_borough (provider_id, borough, slug)"
                                + " values (:provider, :borough, :slug) on conflict (provider_id, borough) do nothing")
                        .setParameter("provider", provider)
                        .setParameter("borough", funder.code())
                        .setParameter("slug", slug)
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<Provider> find(UUID id) {
        return findByIdOptional(id);
    }
}
