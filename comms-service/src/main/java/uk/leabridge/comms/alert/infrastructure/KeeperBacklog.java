package uk.leabridge.comms.alert.infrastructure;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import uk.leabridge.comms.alert.domain.DeliveryBacklog;
import uk.leabridge.platform.identity.Borough;

/** Looks across boroughs with the keeper's login, which may read the codes and times of deliveries and no more. */
@ApplicationScoped
class KeeperBacklog implements DeliveryBacklog {
    private static final String DUE = "select distinct borough from delivery"
            + " where status in ('QUEUED', 'TEMPORARY_FAILURE') and next_attempt_at <= ?";
    private static final String SENDING =
            "select distinct borough from delivery where status = 'SENDING' and sending_since < ?";

    private final AgroalDataSource keeper;

    KeeperBacklog(@DataSource("keeper") AgroalDataSource keeper) {
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
        try (var connection = keeper.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setObject(1, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                var boroughs = new ArrayList<Borough>();
                while (row.next()) boroughs.add(new Borough(row.getString(1)));
                return boroughs;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the backlog could not be read", e);
        }
    }
}
