package uk.leabridge.referrals.intake.advice.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.intake.advice.domain.Advice;
import uk.leabridge.referrals.intake.advice.domain.AdviceRequests;
import uk.leabridge.referrals.intake.advice.domain.AdviceStatus;

@ApplicationScoped
class PanacheAdviceRequests implements AdviceRequests, PanacheRepositoryBase<Advice, UUID> {
    private static final String ORDER = " order by askedAt desc, id desc";

    @Override
    public void add(Advice advice) {
        persist(advice);
    }

    @Override
    public Optional<Advice> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public List<Advice> of(String borough, @Nullable AdviceStatus status, Optional<Cursor> after, int rows) {
        if (status == null) return page("borough = :borough", Map.of("borough", borough), after, rows);
        return page(
                "borough = :borough and status = :status", Map.of("borough", borough, "status", status), after, rows);
    }

    @Override
    public List<Advice> askedBy(String subject, Optional<Cursor> after, int rows) {
        return page("askedBy = :subject", Map.of("subject", subject), after, rows);
    }

    private List<Advice> page(String where, Map<String, Object> parameters, Optional<Cursor> after, int rows) {
        if (after.isEmpty())
            return find(where + ORDER, parameters).range(0, rows - 1).list();
        var cursor = after.get();
        var all = new HashMap<>(parameters);
        all.put("at", cursor.at());
        all.put("id", cursor.id());
        return find(where + " and (askedAt < :at or (askedAt = :at and id < :id))" + ORDER, all)
                .range(0, rows - 1)
                .list();
    }
}
