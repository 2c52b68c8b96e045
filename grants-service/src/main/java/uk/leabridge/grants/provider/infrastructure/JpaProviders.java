package uk.leabridge.grants.provider.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import uk.leabridge.grants.provider.domain.Provider;
import uk.leabridge.grants.provider.domain.Providers;
import uk.leabridge.platform.identity.Borough;

@ApplicationScoped
class JpaProviders implements Providers {
    private final Session session;

    JpaProviders(Session session) {
        this.session = session;
    }

    @Override
    public UUID claim(String slug, UUID candidate) {
        session.createNativeMutationQuery("insert into provider_slug (slug, provider_id) values (:slug, :provider)"
                        + " on conflict (slug) do nothing")
                .setParameter("slug", slug)
                .setParameter("provider", candidate)
                .executeUpdate();
        return session.createNativeQuery("select provider_id from provider_slug where slug = :slug", UUID.class)
                .setParameter("slug", slug)
                .getSingleResult();
    }

    @Override
    public void add(Provider provider) {
        session.persist(provider);
        session.flush();
    }

    @Override
    public boolean admit(UUID provider, String slug, Borough funder) {
        return session.createNativeMutationQuery("insert into provider_borough (provider_id, borough, slug)"
                                + " values (:provider, :borough, :slug) on conflict (provider_id, borough) do nothing")
                        .setParameter("provider", provider)
                        .setParameter("borough", funder.code())
                        .setParameter("slug", slug)
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<Provider> find(UUID id) {
        return Optional.ofNullable(session.find(Provider.class, id));
    }
}
