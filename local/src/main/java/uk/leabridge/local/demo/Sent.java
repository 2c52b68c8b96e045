package uk.leabridge.local.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The ids of what was sent and acknowledged. */
final class Sent {
    private final Map<Kind, Set<String>> ids = new EnumMap<>(Kind.class);

    Sent() {
        for (Kind kind : Kind.values()) {
            ids.put(kind, ConcurrentHashMap.newKeySet());
        }
    }

    void add(Kind kind, String id) {
        of(kind).add(id);
    }

    boolean has(Kind kind, String id) {
        return of(kind).contains(id);
    }

    int count(Kind kind) {
        return of(kind).size();
    }

    Set<String> of(Kind kind) {
        return ids.getOrDefault(kind, Set.of());
    }
}
