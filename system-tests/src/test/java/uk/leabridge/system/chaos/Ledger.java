package uk.leabridge.system.chaos;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What clients sent and were told in one row: each attempt by its answer, and each write that was acknowledged. */
final class Ledger {
    private static final int SHOWN = 20;

    private final Map<Written, Set<String>> acknowledged = new EnumMap<>(Written.class);
    private final Map<String, LongAdder> attempts = new ConcurrentHashMap<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final LongAdder givenUp = new LongAdder();

    Ledger() {
        for (Written kind : Written.values()) acknowledged.put(kind, ConcurrentHashMap.newKeySet());
    }

    /** An answer, or that there was none. */
    void attempt(Answered answered) {
        attempts.computeIfAbsent(answered.name(), _ -> new LongAdder()).increment();
    }

    /** How an attempt ended. */
    enum Answered {
        GOOD,
        REFUSED,
        /** 503 or 504 with when to come back. */
        HONEST,
        /** Any other 5xx. */
        FAILED,
        /** No answer: refused, reset, or silence. */
        CUT_OFF
    }

    void acknowledge(Written kind, String id) {
        ids(kind).add(id);
    }

    /** A write that a patient client could not finish. */
    void giveUp(String why) {
        givenUp.increment();
        unexpected(why);
    }

    void unexpected(String what) {
        if (unexpected.size() < SHOWN) unexpected.add(what);
    }

    Set<String> ids(Written kind) {
        return acknowledged.getOrDefault(kind, Set.of());
    }

    long count(Answered answered) {
        return attempts.getOrDefault(answered.name(), new LongAdder()).sum();
    }

    long requests() {
        return attempts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    long acknowledged() {
        return acknowledged.values().stream().mapToLong(Set::size).sum();
    }

    long givenUp() {
        return givenUp.sum();
    }

    List<String> unexpected() {
        return List.copyOf(unexpected);
    }
}
