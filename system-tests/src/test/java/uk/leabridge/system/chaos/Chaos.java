package uk.leabridge.system.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import uk.leabridge.local.ProcessControl;
import uk.leabridge.system.world.Signals;
import uk.leabridge.system.world.World;

/** Disturbs one process after another under load, and counts afterwards. */
final class Chaos implements AutoCloseable {
    private static final Duration BEFORE = Duration.ofSeconds(3);
    private static final Duration DOWN = Duration.ofSeconds(1);

    private final World world;
    private final Settings settings;
    private final Passes passes;
    private final Clients clients;
    private final Wholeness wholeness;
    private final Published published;

    /**
     * How much of it.
     *
     * @param rate requests a second that begin
     * @param frozen how long a process is held
     * @param away how long Kafka is away
     */
    record Settings(int rounds, int rate, Duration frozen, Duration away) {}

    Chaos(World world, Settings settings) {
        this.world = world;
        this.settings = settings;
        this.passes = new Passes(world, Clients.people());
        this.clients = Clients.of(world, PatientClient.of(world.gateway(), passes::of));
        this.wholeness = new Wholeness(world, PatientClient.probing(world.gateway(), passes::of), clients);
        this.published = new Published(world);
    }

    ChaosRow row(String process, Disturbance how) {
        var counts = new Counts(world, published);
        var ledger = new Ledger();
        List<Duration> whole = new ArrayList<>();
        int rounds = how == Disturbance.AWAY ? 1 : settings.rounds();
        try (var _ = new Load(settings.rate(), () -> clients.next(ledger))) {
            for (int round = 1; round <= rounds; round++) {
                LockSupport.parkNanos(BEFORE.toNanos());
                long since = disturb(world.process(process), how);
                wholeness.after(since, ledger).ifPresent(whole::add);
                System.out.printf(
                        "  %s %s, round %d of %d: recovered after %s%n",
                        process,
                        how.words(),
                        round,
                        rounds,
                        whole.size() == round ? whole.getLast().toMillis() + " ms" : "more than 90 s");
            }
        }
        return new ChaosRow(process, how, ledger, counts.of(ledger), whole, rounds - whole.size());
    }

    /** Returns the moment at which the process is there again. */
    private long disturb(ProcessControl process, Disturbance how) {
        switch (how) {
            case KILLED -> {
                process.killHard();
                LockSupport.parkNanos(DOWN.toNanos());
                process.start();
            }
            case STOPPED -> {
                process.stop();
                LockSupport.parkNanos(DOWN.toNanos());
                process.start();
            }
            case FROZEN -> {
                Signals.freeze(process);
                LockSupport.parkNanos(settings.frozen().toNanos());
                Signals.thaw(process);
            }
            case AWAY -> {
                process.stop();
                LockSupport.parkNanos(settings.away().toNanos());
                process.start();
            }
        }
        return System.nanoTime();
    }

    @Override
    public void close() {
        published.close();
        passes.close();
    }
}
