package uk.leabridge.gateway.circuit;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps callers from waiting for a service that is away. Each caller has one voice: it opens when enough callers got more
 * failures than answers within a while, and they are not fewer than those who are served. So nobody can open it for
 * everybody, whatever they send. After a pause one request may try, and its fate closes or opens it again.
 */
public final class CircuitBreaker {

    public enum State {
        CLOSED,
        OPEN,
        TRYING
    }

    /** What became of a request that was let through. */
    public enum Verdict {
        WELL,
        /** The service's doing: refused, silent or broken with the whole request in hand, or an answer of 5xx. */
        FAILED,
        /** The caller's doing: says nothing about the service. */
        NONE
    }

    /**
     * When it opens.
     *
     * @param failures of all callers together
     * @param callers who got more failures than answers
     * @param window after which everything is forgotten, counted from the first failure
     * @param pause before somebody may try
     */
    public record Rule(int failures, int callers, Duration window, Duration pause) {}

    private static final int MOST_CALLERS = 1000;

    private static final class Voice {
        private int failures;
        private int answers;

        boolean complains() {
            return failures > answers;
        }
    }

    private final Rule rule;
    private final InstantSource clock;

    private volatile State state = State.CLOSED;
    private volatile boolean quiet = true;

    @GuardedBy("this")
    private final Map<String, Voice> voices = new HashMap<>();

    @GuardedBy("this")
    private Instant since = Instant.EPOCH;

    @GuardedBy("this")
    private Instant openUntil = Instant.EPOCH;

    @GuardedBy("this")
    private String lastToTry = "";

    public CircuitBreaker(Rule rule, InstantSource clock) {
        this.rule = rule;
        this.clock = clock;
    }

    public State state() {
        return state;
    }

    /**
     * True when a request may go; each true must be followed by one {@link #settle}.
     *
     * @param whole whether all of it is here: one that is still arriving would keep everybody waiting for its caller
     */
    public boolean admits(String caller, boolean whole) {
        return state == State.CLOSED || (whole && admitsTrial(caller));
    }

    /** Who failed in the last try leaves the next one to others for as long again, so that nobody keeps it open. */
    private synchronized boolean admitsTrial(String caller) {
        if (state == State.OPEN) {
            Instant from = caller.equals(lastToTry) ? openUntil.plus(rule.pause()) : openUntil;
            if (clock.instant().isBefore(from)) {
                return false;
            }
            state = State.TRYING;
            lastToTry = caller;
            return true;
        }
        return state == State.CLOSED;
    }

    /** What became of a request that was let through; once for each. */
    public void settle(String caller, Verdict verdict) {
        if (verdict == Verdict.WELL && quiet) {
            return;
        }
        settleSlowly(caller, verdict);
    }

    private synchronized void settleSlowly(String caller, Verdict verdict) {
        if (state != State.CLOSED) {
            settleTrial(verdict);
        } else if (verdict != Verdict.NONE) {
            count(caller, verdict);
            if (verdict == Verdict.FAILED && enough()) {
                open(rule.pause());
            }
        }
    }

    @GuardedBy("this")
    private void settleTrial(Verdict verdict) {
        switch (verdict) {
            case WELL -> {
                state = State.CLOSED;
                lastToTry = "";
                forget();
            }
            case FAILED -> open(rule.pause());
            case NONE -> {
                if (state == State.TRYING) {
                    open(Duration.ZERO);
                }
            }
        }
    }

    @GuardedBy("this")
    private void count(String caller, Verdict verdict) {
        Instant now = clock.instant();
        if (now.isAfter(since.plus(rule.window()))) {
            forget();
            since = now;
        }
        if (verdict == Verdict.FAILED) {
            quiet = false;
        }
        if (quiet || (voices.size() >= MOST_CALLERS && !voices.containsKey(caller))) {
            return;
        }
        Voice voice = voices.computeIfAbsent(caller, _ -> new Voice());
        if (verdict == Verdict.FAILED) {
            voice.failures++;
        } else {
            voice.answers++;
        }
    }

    @GuardedBy("this")
    private boolean enough() {
        int failures = 0;
        int complaining = 0;
        for (Voice voice : voices.values()) {
            if (voice.complains()) {
                complaining++;
                failures += voice.failures;
            }
        }
        return failures >= rule.failures() && complaining >= rule.callers() && complaining * 2 >= voices.size();
    }

    @GuardedBy("this")
    private void forget() {
        voices.clear();
        quiet = true;
    }

    @GuardedBy("this")
    private void open(Duration howLong) {
        state = State.OPEN;
        quiet = false;
        openUntil = clock.instant().plus(howLong);
    }

    /** After which somebody may try. */
    public long secondsToWait() {
        return Math.max(1, rule.pause().toSeconds());
    }
}
