package uk.leabridge.training.organisation.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.leabridge.training.organisation.domain.Organisation;
import uk.leabridge.training.organisation.domain.Organisations;

@ApplicationScoped
class PanacheOrganisations implements Organisations, PanacheRepositoryBase<Organisation, UUID> {
    private static final String ADD = "insert into organisation (id, borough, slug, name, kind, phase, urn, created_at)"
            + " values (:id, :borough, :slug, :name, :kind, :phase, :urn, :createdAt) on conflict (slug) do nothing";

    @Override
    public boolean add(Organisation organisation) {
        return getSession()
                        .createNativeMutationQuery(ADD)
                        .setParameter("id", organisation.id())
                        .setParameter("borough", organisation.borough())
                        .setParameter("slug", organisation.slug())
                        .setParameter("name", organisation.name())
                        .setParameter("kind", organisation.kind().name())
                        .setParameter("phase", organisation.phase(), String.class)
                        .setParameter("urn", organisation.urn(), String.class)
                        .setParameter("createdAt", organisation.createdAt())
                        .executeUpdate()
                == 1;
    }
}
