package uk.leabridge.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.transaction.BeforeCommit;
import uk.leabridge.platform.transaction.OneTrip;

/** A text of several statements is one transaction, with row-level security: all of it is there, or nothing. */
@QuarkusTest
@ReferralsService
class OneTripIT {
    private static final String ADD = "insert into data_key (person_id, borough, wrapped, created_at)"
            + " values (?, ?, decode('00', 'hex'), now())";

    @Inject
    AgroalDataSource database;

    @Inject
    OneTrip oneTrip;

    @Inject
    BeforeCommit beforeCommit;

    private final Actor actor =
            new Actor(UUID.randomUUID().toString(), Set.of("referrer"), new Borough("one-trip"), null);
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final AtomicInteger committed = new AtomicInteger();

    @Test
    void commitsAllAndThenDoesWhatComesAfter() throws SQLException {
        assertThat(add(first, "one-trip", second, "one-trip")).isEqualTo("made");

        assertThat(stored()).isEqualTo(2);
        assertThat(committed).hasValue(1);
    }

    @Test
    void leavesNothingWhenTheLastStatementMeetsARowThatIsThere() throws SQLException {
        add(second, "one-trip", UUID.randomUUID(), "one-trip");

        assertThatThrownBy(() -> add(first, "one-trip", second, "one-trip"))
                .isInstanceOfSatisfying(OneTrip.NotUnique.class, taken -> assertThat(taken.constraint())
                        .isEqualTo("pk_data_key"));

        assertThat(TestDatabase.rows("select 1 from data_key where person_id = ?", first))
                .isEmpty();
        assertThat(committed).hasValue(1);
    }

    @Test
    void leavesNothingWhenOneRowIsAnotherBoroughs() throws SQLException {
        assertThatThrownBy(() -> add(first, "one-trip", second, "another"))
                .isInstanceOf(IllegalStateException.class)
                .rootCause()
                .hasMessageContaining("row-level security");

        assertThat(stored()).isZero();
        assertThat(committed).hasValue(0);
    }

    @Test
    void leavesNoActorBehindInTheConnection() throws SQLException {
        add(first, "one-trip", second, "one-trip");

        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_setting('app.borough', true)")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isNullOrEmpty();
        }
    }

    @Test
    void refusesToBePartOfAnotherTransaction() {
        assertThatThrownBy(
                        () -> QuarkusTransaction.requiringNew().run(() -> add(first, "one-trip", second, "one-trip")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another transaction");
    }

    @Test
    void readsWhatTheActorMaySeeAndNothingElse() throws SQLException {
        add(first, "one-trip", second, "one-trip");
        var stranger = new Actor(actor.subject(), actor.roles(), new Borough("another"), null);

        assertThat(seen(actor)).containsExactlyInAnyOrder(first, second);
        assertThat(seen(stranger)).isEmpty();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from data_key")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1))
                    .as("seen by a connection that nobody acts on")
                    .isZero();
        }
    }

    @Test
    void refusesToReadWithinATransaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> seen(actor)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("part of a transaction");
    }

    private List<UUID> seen(Actor by) {
        return oneTrip.read(
                by, row -> row.uuid(1), "select person_id from data_key where person_id in (?, ?)", first, second);
    }

    private String add(UUID one, String itsBorough, UUID other, String othersBorough) {
        return oneTrip.commit(actor, () -> {
            beforeCommit.write(ADD, one, itsBorough);
            beforeCommit.write(ADD, other, othersBorough);
            beforeCommit.afterCommit(committed::incrementAndGet);
            return "made";
        });
    }

    private int stored() throws SQLException {
        return TestDatabase.rows("select 1 from data_key where person_id in (?, ?)", first, second)
                .size();
    }
}
