package uk.leabridge.referrals.casework.document.api;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Who is sending or fetching a document: each person one at a time, the next after it. */
final class Movers {
    private final Set<String> at = new HashSet<>();

    /** Whether it is this person's turn within some time; each true is followed by one {@link #leave}. */
    synchronized boolean enter(String who, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (!at.add(who)) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) return false;
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    synchronized void leave(String who) {
        at.remove(who);
        notifyAll();
    }
}
