package uk.leabridge.comms.alert.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import uk.leabridge.comms.alert.domain.DeliveryBacklog;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.transaction.Keeper;
import uk.leabridge.platform.transaction.Rows;

/** Looks across boroughs with the keeper's login, which may read the codes and times of deliveries and no more. */
@ApplicationScoped
class KeeperBacklog implements DeliveryBacklog {
    private static final String DUE = """
            select distinct borough from delivery
            where status in ('QUEUED', 'TEMPORARY_FAILURE') and next_attempt_at <= ?""";
    private static final String SENDING =
            "select distinct borough from delivery where status = 'SENDING' and sending_since < ?";

    private final Rows keeper;

    KeeperBacklog(@Keeper Rows keeper) {
        this.keeper = keeper;
    }

    @Override
    public List<Borough> withDue(Instant now) {
        return boroughs(DUE, now);
    }

    @Override
    public List<Borough> withSendingSince(Instant before) {
        return boroughs(SENDING, before);
    }

    private List<Borough> boroughs(String query, Instant moment) {
        return keeper.of(query, moment).list(row -> new Borough(row.text(1)));
    }
}
