package uk.leabridge.platform.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.TreeSet;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.CurrentActor;

/**
 * Tells PostgreSQL who acts, when a connection joins a transaction. The settings end with the transaction, so a pooled
 * connection never carries a borough to the next caller; a connection without them sees no row.
 *
 * <p>Settings: {@code app.subject}, {@code app.borough}, {@code app.organisation} (empty when none) and {@code app.roles},
 * the roles between commas with one at each end: {@code ,learner,referrer,}.
 */
@Singleton
public class ActorSettings implements AgroalPoolInterceptor {
    /** The statement that applies the settings to the transaction in which it runs. */
    public static final String SET = "select set_config('app.subject', ?, true), set_config('app.borough', ?, true),"
            + " set_config('app.organisation', ?, true), set_config('app.roles', ?, true)";

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE) return;
        currentActor().ifPresent(actor -> apply(connection, actor));
    }

    private static Optional<Actor> currentActor() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) return Optional.empty();
        return container.instance(CurrentActor.class).get().find();
    }

    /** The parameters of {@link #SET}, in order. */
    public static Object[] of(Actor actor) {
        return new Object[] {
            actor.subject(),
            actor.borough().code(),
            actor.organisation() == null ? "" : actor.organisation(),
            "," + String.join(",", new TreeSet<>(actor.roles())) + ","
        };
    }

    private static void apply(Connection connection, Actor actor) {
        try (var statement = connection.prepareStatement(SET)) {
            int index = 1;
            for (var setting : of(actor)) statement.setObject(index++, setting);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the actor's settings could not be applied", e);
        }
    }
}
