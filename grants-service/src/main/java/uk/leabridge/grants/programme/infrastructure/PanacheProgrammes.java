package uk.leabridge.grants.programme.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.leabridge.grants.programme.domain.Award;
import uk.leabridge.grants.programme.domain.Programme;
import uk.leabridge.grants.programme.domain.Programmes;
import uk.leabridge.platform.identity.Borough;

@ApplicationScoped
class PanacheProgrammes implements Programmes, PanacheRepositoryBase<Programme, UUID> {
    @Override
    public void add(Programme programme) {
        persist(programme);
    }

    @Override
    public void add(Award award) {
        getSession().persist(award);
    }

    @Override
    public boolean exists(UUID programme, Borough borough) {
        return count("id = ?1 and borough = ?2", programme, borough.code()) == 1;
    }
}
