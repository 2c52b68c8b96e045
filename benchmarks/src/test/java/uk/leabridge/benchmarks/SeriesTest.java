package uk.leabridge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void quotesTheMedianAndTheSpread() {
        assertThat(series(1500.4, 1234, 1300).words()).isEqualTo("1,300 (1,234–1,500)");
        assertThat(series(0.711, 0.702).words()).isEqualTo("0.71 (0.70–0.71)");
        assertThat(series(42).words()).isEqualTo("42.0");
    }

    @Test
    void comparesNeighboursInTime() {
        Series ratio = series(100, 50, 80).over(series(200, 50, 100), "ratio");

        assertThat(ratio.rounds()).containsExactly(0.5, 1.0, 0.8);
        assertThat(ratio.median()).isEqualTo(0.8);
    }

    private static Series series(double... rounds) {
        return new Series(
                "P1", "name", "unit", java.util.Arrays.stream(rounds).boxed().toList());
    }
}
