package uk.leabridge.training.organisation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import uk.leabridge.training.organisation.domain.Organisation;
import uk.leabridge.training.organisation.domain.Organisations;

@ApplicationScoped
class JpaOrganisations implements Organisations {
    private static final String ADD = "insert into organisation (id, borough, slug, name, kind, phase, urn, created_at)"
            + " values (:id, :borough, :slug, :name, :kind, :phase, :urn, :createdAt) on conflict (slug) do nothing";

    private final Session session;

    JpaOrganisations(Session session) {
        this.session = session;
    }

    @Override
    public boolean add(Organisation organisation) {
        return session.createNativeMutationQuery(ADD)
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
