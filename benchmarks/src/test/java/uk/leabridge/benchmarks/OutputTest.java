package uk.leabridge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class OutputTest {
    private static final String WRK = """
            Running 10s test @ http://127.0.0.1:8080
              1 threads and 16 connections
              12345 requests in 10.00s, 1.23MB read
            %sRequests/sec:   1234.56
            Transfer/sec:    123.45KB
            """;
    private static final String PGBENCH = """
            number of transactions actually processed: 9000
            number of failed transactions: %d (0.000%%)
            latency average = 8.1 ms
            tps = 1530.25 (without initial connection time)
            """;

    @Test
    void readsTheRateOfWrk() {
        assertThat(Wrk.rate(WRK.formatted(""))).isEqualTo(1234.56);
    }

    @Test
    void takesNoRateOfRefusedRequests() {
        assertThatExceptionOfType(BenchFailure.class)
                .isThrownBy(() -> Wrk.rate(WRK.formatted("  Non-2xx or 3xx responses: 3\n")))
                .withMessageContaining("Non-2xx or 3xx responses: 3");
    }

    @Test
    void takesNoRateOfBrokenConnections() {
        assertThatExceptionOfType(BenchFailure.class)
                .isThrownBy(() -> Wrk.rate(WRK.formatted("  Socket errors: connect 0, read 1, write 0, timeout 0\n")));
    }

    @Test
    void readsTheRateOfPgbench() {
        assertThat(Pgbench.transactions(PGBENCH.formatted(0))).isEqualTo(1530.25);
    }

    @Test
    void takesNoRateOfFailedTransactions() {
        assertThatExceptionOfType(BenchFailure.class).isThrownBy(() -> Pgbench.transactions(PGBENCH.formatted(2)));
    }
}
