package uk.leabridge.system.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import uk.leabridge.local.Service;
import uk.leabridge.platform.embedded.Deadline;
import uk.leabridge.system.chaos.PatientClient.Ask;
import uk.leabridge.system.world.World;

/** Whether all of it works: each service answers through the gateway, and events have their effects in both services that listen. */
final class Wholeness {
    private static final Duration ONE_EFFECT = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final int IN_A_ROW = 3;
    private static final String BOROUGH = "islington";

    private final World world;
    private final PatientClient client;
    private final Clients clients;

    Wholeness(World world, PatientClient client, Clients clients) {
        this.world = world;
        this.client = client;
        this.clients = clients.by(client);
    }

    /** How long after this moment it was whole, for three probes in a row; nothing when it was not within 90 s. */
    Optional<Duration> after(long since, Ledger ledger) {
        long first = 0;
        int good = 0;
        var deadline = Deadline.in(LONGEST);
        do {
            if (!isWhole(ledger)) {
                good = 0;
            } else if (++good == 1) {
                first = System.nanoTime();
            }
        } while (good < IN_A_ROW && deadline.pause());
        return good < IN_A_ROW ? Optional.empty() : Optional.of(Duration.ofNanos(Math.max(0, first - since)));
    }

    private boolean isWhole(Ledger ledger) {
        return Service.behindTheGateway().stream().allMatch(this::answers)
                && clients.refer(BOROUGH, ledger)
                        .filter(id -> hasEffect(Written.REFERRAL, id))
                        .isPresent()
                && clients.record(BOROUGH, ledger)
                        .filter(id -> hasEffect(Written.COMPLETION, id))
                        .isPresent();
    }

    private boolean answers(Service service) {
        Ask ask = Ask.get("auditor." + BOROUGH, "/api/" + service.id() + "/v1/audit?limit=1");
        return client.probe(ask).filter(reply -> reply.status() == 200).isPresent();
    }

    private boolean hasEffect(Written kind, String id) {
        long end = System.nanoTime() + ONE_EFFECT.toNanos();
        do {
            if (!rows(kind, id).isEmpty()) return true;
            LockSupport.parkNanos(50_000_000L);
        } while (System.nanoTime() - end < 0);
        return false;
    }

    private List<?> rows(Written kind, String id) {
        try {
            return world.databases()
                    .rows(kind.effect().service(), kind.effect().query().formatted("array[?::uuid]"), id);
        } catch (SQLException e) {
            return List.of(); // not whole yet
        }
    }
}
