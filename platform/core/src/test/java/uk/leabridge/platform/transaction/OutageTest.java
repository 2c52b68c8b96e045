package uk.leabridge.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08001", "08003", "08006", "25P03", "25P04", "40001", "40P01", "53100", "53300", "55P03",
                "57014", "57P01", "57P03", "57P05", "58030"
            })
    void passesByItself(String state) {
        assertThat(Outage.isBehind(new SQLException("text", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "25001", "42501", "42P01", "55000", "57000", "P0001", "XX000"})
    void comesBackEachTime(String state) {
        assertThat(Outage.isBehind(new SQLException("text", state))).isFalse();
    }

    @Test
    void isAPoolThatHasNoConnectionToGive() {
        assertThat(Outage.isBehind(new SQLException("Acquisition timeout while waiting for new connection")))
                .isTrue();
        assertThat(Outage.isBehind(new SQLTransientConnectionException("text", "23505")))
                .isTrue();
    }

    @Test
    void isPersistenceThatIsClosed() {
        assertThat(Outage.isBehind(new IllegalStateException("EntityManagerFactory is closed")))
                .isTrue();
        assertThat(Outage.isBehind(
                        new IllegalStateException("a single-trip write cannot be part of another transaction")))
                .isFalse();
        assertThat(Outage.isBehind(new IllegalStateException())).isFalse();
    }

    @Test
    void isFoundBehindOtherFailures() {
        var broken = new SQLException("text", "08006");
        var suppressing = new IOException();
        suppressing.addSuppressed(new RuntimeException(broken));

        assertThat(Outage.isBehind(new PersistenceException(new RuntimeException(broken))))
                .isTrue();
        assertThat(Outage.isBehind(new RuntimeException(suppressing))).isTrue();
        assertThat(Outage.isBehind(new RuntimeException(new IOException()))).isFalse();
    }

    @Test
    void endsItsSearchInACircleOfCauses() {
        var first = new RuntimeException();
        var second = new RuntimeException(first);
        first.initCause(second);

        assertThat(Outage.isBehind(first)).isFalse();
    }

    @Test
    void isNamedWithoutTheFailuresText() {
        assertThat(Outage.named(new RuntimeException(new SQLException("a person's name", "57014"))))
                .isEqualTo("SQL state 57014");
        assertThat(Outage.named(new SQLException("a person's name"))).isEqualTo("SQLException");
        assertThat(Outage.named(new RuntimeException("a person's name"))).isEqualTo("RuntimeException");
    }
}
