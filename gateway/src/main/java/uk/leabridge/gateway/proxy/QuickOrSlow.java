package uk.leabridge.gateway.proxy;

import com.netflix.concurrency.limits.limit.AbstractLimit;

/**
 * One more for each quick answer, a tenth fewer for each slow or missing one. The library's own {@code AIMDLimit} lets more only
 * to those who have half of the limit in hand: a service that was slow once would stay closed to one caller with a few
 * requests at a time.
 */
final class QuickOrSlow extends AbstractLimit {

    private static final double FEWER = 0.9;

    private final int least;
    private final int most;
    private final long slow;

    /** @param slow nanoseconds, after which an answer is slow */
    QuickOrSlow(int least, int most, long slow) {
        super(most);
        this.least = least;
        this.most = most;
        this.slow = slow;
    }

    @Override
    protected int _update(long startTime, long rtt, int inFlight, boolean didDrop) {
        int now = getLimit();
        return didDrop || rtt > slow ? Math.max(least, (int) (now * FEWER)) : Math.min(most, now + 1);
    }
}
