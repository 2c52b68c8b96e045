package uk.leabridge.referrals.casework.session.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.casework.session.domain.SupportSession;
import uk.leabridge.referrals.casework.session.domain.SupportSessions;

@ApplicationScoped
class PanacheSupportSessions implements SupportSessions, PanacheRepositoryBase<SupportSession, UUID> {
    private static final String ORDER = " order by startsAt desc, id desc";
    private static final String OF_CASE = "caseId = ?1";
    private static final String BY_PROVIDER = "provider = ?1 and borough = ?2";

    @Override
    public void add(SupportSession session) {
        persist(session);
    }

    @Override
    public long keep(SupportSession session) {
        flush();
        return session.version();
    }

    @Override
    public Optional<SupportSession> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public List<SupportSession> of(UUID caseId, Optional<Cursor> after, int rows) {
        var query = after.map(c -> find(
                        OF_CASE + " and (startsAt < ?2 or (startsAt = ?2 and id < ?3))" + ORDER,
                        caseId,
                        c.at(),
                        c.id()))
                .orElseGet(() -> find(OF_CASE + ORDER, caseId));
        return query.range(0, rows - 1).list();
    }

    @Override
    public List<SupportSession> by(String provider, String borough, Optional<Cursor> after, int rows) {
        var query = after.map(c -> find(
                        BY_PROVIDER + " and (startsAt < ?3 or (startsAt = ?3 and id < ?4))" + ORDER,
                        provider,
                        borough,
                        c.at(),
                        c.id()))
                .orElseGet(() -> find(BY_PROVIDER + ORDER, provider, borough));
        return query.range(0, rows - 1).list();
    }
}
