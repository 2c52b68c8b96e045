package uk.leabridge.referrals.intake.referral.infrastructure;

import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import uk.leabridge.platform.transaction.Rows;

/**
 * Takes numbers from the sequence a few at a time, so that most submissions need not ask for theirs. What a process that ends
 * had taken is never used.
 */
@Singleton
class ReferralNumbers {
    private static final String TAKE = "select nextval('referral_number') from generate_series(1, 16)";

    private final Rows rows;
    private final Deque<Long> taken = new ArrayDeque<>();

    ReferralNumbers(Rows rows) {
        this.rows = rows;
    }

    synchronized long next() {
        if (taken.isEmpty()) take();
        return taken.removeFirst();
    }

    private void take() {
        taken.addAll(rows.of(TAKE).list(row -> row.number(1)));
    }
}
