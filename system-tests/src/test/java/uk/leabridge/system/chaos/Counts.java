package uk.leabridge.system.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import uk.leabridge.system.chaos.Written.Place;
import uk.leabridge.system.world.Databases;
import uk.leabridge.system.world.World;

/** Counts what was acknowledged on every side: in its database, in the audit, on the topic, at the consumer. */
final class Counts {
    private static final Duration SETTLING = Duration.ofSeconds(60);

    private final World world;
    private final Published published;
    private final Map<Written, Long> before = new EnumMap<>(Written.class);
    private final long deadLettersBefore;

    /**
     * What was found.
     *
     * @param doubled rows, events or effects beside the one that each write may have
     * @param lost writes that are missing on at least one side
     */
    record Found(long stored, long audited, long published, long effects, long doubled, long lost, long deadLetters) {}

    /** Begins to count with what is there. */
    Counts(World world, Published published) {
        this.world = world;
        this.published = published;
        this.deadLettersBefore = published.deadLetters();
        for (Written kind : Written.values()) before.put(kind, total(kind));
    }

    /** What there is once all has arrived, or at the end of patience. */
    Found of(Ledger ledger) {
        long end = System.nanoTime() + SETTLING.toNanos();
        Found found = now(ledger);
        while (found.lost() > 0 && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(500_000_000L);
            found = now(ledger);
        }
        return found;
    }

    private Found now(Ledger ledger) {
        var sum = new long[6];
        long uncertain = ledger.givenUp(); // may be there, though nobody was told
        for (Written kind : Written.values()) {
            Set<String> ids = ledger.ids(kind);
            Map<String, Long> stored = rows(kind.stored(), ids);
            Map<String, Long> audited =
                    kind.audited().map(place -> rows(place, ids)).orElse(stored);
            Map<String, Long> told = ids.stream().collect(Collectors.toMap(id -> id, id ->
                    (long) published.about(kind.event(), id).size()));
            told.values().removeIf(count -> count == 0);
            Map<String, Long> effects = rows(kind.effect(), ids);
            List<Map<String, Long>> sides = List.of(stored, audited, told, effects);
            for (int side = 0; side < sides.size(); side++)
                sum[side] += sides.get(side).size();
            long more = sides.stream()
                    .flatMap(side -> side.values().stream())
                    .mapToLong(count -> count - 1)
                    .sum();
            long unknown = Math.max(0, total(kind) - before.getOrDefault(kind, 0L) - ids.size());
            sum[4] += more + Math.max(0, unknown - uncertain);
            uncertain = Math.max(0, uncertain - unknown);
            sum[5] += ids.stream()
                    .filter(id -> sides.stream().anyMatch(side -> !side.containsKey(id)))
                    .count();
        }
        return new Found(sum[0], sum[1], sum[2], sum[3], sum[4], sum[5], published.deadLetters() - deadLettersBefore);
    }

    private Map<String, Long> rows(Place place, Collection<String> ids) {
        try {
            return world
                    .databases()
                    .rows(
                            place.service(),
                            place.query().formatted("string_to_array(?, ',')::uuid[]"),
                            String.join(",", ids))
                    .stream()
                    .collect(Collectors.toMap(row -> String.valueOf(row.get("id")), row -> number(row.get("n"))));
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer", e);
        }
    }

    private long total(Written kind) {
        try {
            Databases databases = world.databases();
            return number(databases
                    .rows(kind.all().service(), kind.all().query())
                    .getFirst()
                    .get("n"));
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer", e);
        }
    }

    private static long number(@org.jspecify.annotations.Nullable Object count) {
        return count instanceof Number number ? number.longValue() : -1;
    }
}
