package uk.leabridge.referrals.casework.due.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.transaction.Keeper;
import uk.leabridge.platform.transaction.Row;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.casework.due.application.DueLists.Asked;
import uk.leabridge.referrals.casework.due.application.Escalations;
import uk.leabridge.referrals.casework.due.domain.DueKind;
import uk.leabridge.referrals.casework.due.domain.DueSubject;
import uk.leabridge.referrals.casework.due.domain.OverdueEvent;

/** By rows: a function of the database raises what is overdue, and the keeper's login names the boroughs. */
@ApplicationScoped
class EscalationRows implements Escalations {
    private static final String RAISE =
            "select kind, subject, subject_id, about_id, reference, owner, due_at from raise_overdue(" + DueSql.ASKED
                    + ", ?, ?)";

    private final Rows rows;
    private final Rows keeper;

    EscalationRows(Rows rows, @Keeper Rows keeper) {
        this.rows = rows;
        this.keeper = keeper;
    }

    @Override
    public List<OverdueEvent> raise(Asked asked, Optional<UUID> only, int most) {
        var values = new ArrayList<@Nullable Object>(DueSql.values(asked));
        values.add(only.orElse(null));
        values.add(most);
        return rows.of(RAISE, values.toArray()).list(row -> event(row, asked.borough(), asked.now()));
    }

    @Override
    public List<Borough> boroughs() {
        return keeper.of("select boroughs_at_work()").list(row -> new Borough(row.text(1)));
    }

    private static OverdueEvent event(Row row, String borough, Instant now) {
        return new OverdueEvent(
                row.code(DueKind.class, 1),
                row.code(DueSubject.class, 2),
                row.uuid(3),
                row.uuid(4),
                row.text(5),
                borough,
                row.textOrNull(6),
                row.instant(7),
                now);
    }
}
