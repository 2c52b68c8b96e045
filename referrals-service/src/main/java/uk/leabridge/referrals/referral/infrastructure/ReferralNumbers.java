package uk.leabridge.referrals.referral.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Takes numbers from the sequence a few at a time, so that most submissions need not ask for theirs. What a process that ends
 * had taken is never used.
 */
@Singleton
class ReferralNumbers {
    private static final String TAKE = "select nextval('referral_number') from generate_series(1, 16)";

    private final AgroalDataSource database;
    private final Deque<Long> taken = new ArrayDeque<>();

    ReferralNumbers(AgroalDataSource database) {
        this.database = database;
    }

    synchronized long next() {
        if (taken.isEmpty()) take();
        return taken.removeFirst();
    }

    private void take() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TAKE);
                var numbers = statement.executeQuery()) {
            while (numbers.next()) taken.addLast(numbers.getLong(1));
        } catch (SQLException e) {
            throw new IllegalStateException("reference numbers could not be reserved", e);
        }
    }
}
