package uk.leabridge.referrals.casework.document.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MoversTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Movers movers = new Movers();

    @Test
    void givesEachPersonOneTurnAndOthersTheirs() {
        assertThat(movers.enter("ann", LONG)).isTrue();

        assertThat(movers.enter("ann", Duration.ofMillis(20))).isFalse();
        assertThat(movers.enter("bob", LONG)).isTrue();
    }

    @Test
    void givesTheNextTurnWhenTheFirstIsOver() {
        assertThat(movers.enter("ann", LONG)).isTrue();
        var next = CompletableFuture.supplyAsync(() -> movers.enter("ann", LONG));

        movers.leave("ann");

        assertThat(next).succeedsWithin(LONG).isEqualTo(true);
        assertThat(movers.enter("ann", Duration.ZERO)).isFalse();
    }
}
