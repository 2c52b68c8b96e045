package uk.leabridge.grants.programme.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;
import uk.leabridge.grants.programme.domain.Award;
import uk.leabridge.grants.programme.domain.Programme;
import uk.leabridge.grants.programme.domain.Programmes;
import uk.leabridge.platform.identity.Borough;

@ApplicationScoped
class JpaProgrammes implements Programmes {
    private final Session session;

    JpaProgrammes(Session session) {
        this.session = session;
    }

    @Override
    public void add(Programme programme) {
        session.persist(programme);
    }

    @Override
    public void add(Award award) {
        session.persist(award);
    }

    @Override
    public boolean exists(UUID programme, Borough borough) {
        return session.createQuery("select 1 from Programme where id = :id and borough = :borough", Integer.class)
                .setParameter("id", programme)
                .setParameter("borough", borough.code())
                .uniqueResultOptional()
                .isPresent();
    }
}
