package uk.leabridge.referrals.casework.signpost.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.casework.signpost.domain.Signposting;
import uk.leabridge.referrals.casework.signpost.domain.Signposting.PointedFrom;
import uk.leabridge.referrals.casework.signpost.domain.Signpostings;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

@ApplicationScoped
class PanacheSignpostings implements Signpostings, PanacheRepositoryBase<Signposting, UUID> {
    private static final String ORDER = " order by since desc, id desc";

    @Override
    public void add(Signposting signposting) {
        persist(signposting);
    }

    @Override
    public long keep(Signposting signposting) {
        flush();
        return signposting.version();
    }

    @Override
    public Optional<Signposting> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public List<Signposting> of(PointedFrom about, UUID of, Optional<Cursor> after, int rows) {
        var query = after.map(c -> find(
                        where(about) + " and (since < ?2 or (since = ?2 and id < ?3))" + ORDER, of, c.at(), c.id()))
                .orElseGet(() -> find(where(about) + ORDER, of));
        return query.range(0, rows - 1).list();
    }

    @Override
    public Set<Signpost> chased(PointedFrom about, UUID of) {
        return list(where(about) + " and chaseAt is not null", of).stream()
                .map(Signposting::route)
                .collect(Collectors.toSet());
    }

    private static String where(PointedFrom about) {
        return switch (about) {
            case REFERRAL -> "referral = ?1";
            case CASE -> "caseId = ?1";
        };
    }
}
