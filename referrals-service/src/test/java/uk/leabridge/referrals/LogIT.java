package uk.leabridge.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database repeats in its complaints what it was given. None of that may reach a log. */
@QuarkusTest
@ReferralsService
class LogIT {
    private static final String SECRET = "Sample Person-Of-The-Log";
    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> lines = new ArrayList<>();
    private final Handler keep = new Handler() {
        @Override
        public synchronized void publish(LogRecord entry) {
            var thrown = new StringWriter();
            if (entry.getThrown() != null) entry.getThrown().printStackTrace(new PrintWriter(thrown));
            lines.add(entry.getMessage()
                    + List.of(entry.getParameters() == null ? new Object[0] : entry.getParameters())
                    + thrown);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Inject
    EntityManager database;

    @BeforeEach
    void listen() {
        ROOT.addHandler(keep);
    }

    @AfterEach
    void stopListening() {
        ROOT.removeHandler(keep);
    }

    @Test
    void neitherLogsNorThrowsWhatTheDatabaseWasGiven() {
        var refused =
                "do $$ begin raise unique_violation using detail = 'Key (name)=(%s) exists'; end $$".formatted(SECRET);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(refused).executeUpdate()))
                .rootCause()
                .hasMessageContaining("unique_violation")
                .hasMessageNotContaining(SECRET);

        assertThat(lines).noneMatch(line -> line.contains(SECRET));
    }
}
