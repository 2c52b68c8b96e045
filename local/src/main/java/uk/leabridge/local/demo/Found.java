package uk.leabridge.local.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What was found at one place: for each kind, which of the sent ids, and how many entries in all. */
final class Found {
    private final Map<Kind, Set<String>> ids = new EnumMap<>(Kind.class);
    private final Map<Kind, AtomicInteger> entries = new EnumMap<>(Kind.class);

    Found() {
        for (Kind kind : Kind.values()) {
            ids.put(kind, ConcurrentHashMap.newKeySet());
            entries.put(kind, new AtomicInteger());
        }
    }

    /** Counts an entry about one of those sent; others are not ours. */
    void add(Kind kind, String id, Sent sent) {
        if (sent.has(kind, id)) {
            ids.getOrDefault(kind, Set.of()).add(id);
            entries.computeIfAbsent(kind, _ -> new AtomicInteger()).incrementAndGet();
        }
    }

    /** How many different ones. */
    int distinct(Kind kind) {
        return ids.getOrDefault(kind, Set.of()).size();
    }

    /** How many entries, doubled ones twice. */
    int entries(Kind kind) {
        return entries.getOrDefault(kind, new AtomicInteger()).get();
    }
}
