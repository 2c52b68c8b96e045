package uk.leabridge.system.chaos;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import uk.leabridge.system.world.World;

/** Tokens that are renewed before they end, as a client does; while Keycloak is away the last ones are used on. */
final class Passes implements AutoCloseable {
    private static final int EVERY_SECONDS = 20;

    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("renews tokens").factory());
    private final World world;

    Passes(World world, List<String> people) {
        this.world = world;
        people.forEach(person -> tokens.put(person, world.as(person).token()));
        var unused = renewing.scheduleWithFixedDelay(this::renew, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    String of(String person) {
        return tokens.computeIfAbsent(person, one -> world.as(one).token());
    }

    private void renew() {
        for (String person : List.copyOf(tokens.keySet())) {
            try {
                tokens.put(person, world.as(person).token());
            } catch (RuntimeException e) {
                return; // Keycloak is away: tried again at the next turn
            }
        }
    }

    @Override
    public void close() {
        renewing.shutdownNow();
    }
}
