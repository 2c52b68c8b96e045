package uk.leabridge.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.leabridge.system.chaos.Counts.Found;
import uk.leabridge.system.chaos.Ledger.Answered;

/** What makes a row bad. */
class ChaosRowTest {
    private static final Found ALL_THERE = new Found(1, 1, 1, 1, 0, 0, 0);
    private static final List<Duration> SOON = List.of(Duration.ofSeconds(3));

    private final Ledger ledger = new Ledger();

    ChaosRowTest() {
        ledger.acknowledge(Written.REFERRAL, "a");
        ledger.attempt(Answered.GOOD);
        ledger.attempt(Answered.HONEST);
        ledger.attempt(Answered.CUT_OFF);
    }

    @Test
    void isGoodWhenAllIsThereOnceAndSoonWhole() {
        ChaosRow row = row(ALL_THERE, SOON);

        assertThat(row.faults()).isEmpty();
        assertThat(row.line())
                .isEqualTo("| grants | killed (-9) | 3 | 1 | 1 | 1 | 1 | 1 | 0 | 0 | 0 | 1 | 0 | 1 | 3.0 | good |");
    }

    @Test
    void isKnownByItsProcessAndWhatWasDoneToIt() {
        assertThat(ChaosRow.named(row(ALL_THERE, SOON).line())).isEqualTo("grants killed (-9)");
    }

    @Test
    void isBadWhenSomethingIsLostDoubledOrDead() {
        assertThat(row(new Found(1, 1, 1, 0, 0, 1, 0), SOON).faults()).containsExactly("grants killed (-9): 1 lost");
        assertThat(row(new Found(1, 1, 1, 1, 2, 0, 0), SOON).faults()).containsExactly("grants killed (-9): 2 doubled");
        assertThat(row(new Found(1, 1, 1, 1, 0, 0, 3), SOON).faults())
                .containsExactly("grants killed (-9): 3 dead letters");
    }

    @Test
    void isBadWhenAnAnswerIsAFailure() {
        ledger.attempt(Answered.FAILED);

        assertThat(row(ALL_THERE, SOON).faults()).singleElement().asString().contains("1 answers of 5xx");
        assertThat(row(ALL_THERE, SOON).line()).endsWith("**bad** |");
    }

    @Test
    void isBadWhenItIsWholeLateOrNotAtAll() {
        assertThat(row(ALL_THERE, List.of(Duration.ofSeconds(16))).faults())
                .containsExactly("grants killed (-9): recovered after 16 s");
        assertThat(new ChaosRow("grants", Disturbance.KILLED, ledger, ALL_THERE, List.of(), 1).faults())
                .containsExactly("grants killed (-9): 1 times not recovered within 90 s");
    }

    /** Everybody who waited meanwhile comes at once. */
    @Test
    void mayTakeLongerToBeWholeAfterAFreeze() {
        var sixteen = List.of(Duration.ofSeconds(16));

        assertThat(new ChaosRow("grants", Disturbance.FROZEN, ledger, ALL_THERE, sixteen, 0).faults())
                .isEmpty();
        assertThat(new ChaosRow("grants", Disturbance.STOPPED, ledger, ALL_THERE, sixteen, 0).faults())
                .containsExactly("grants stopped cleanly: recovered after 16 s");
    }

    @Test
    void isBadWhenAWriteWasGivenUpOrRefused() {
        ledger.giveUp("POST x: no answer to the end");
        ledger.unexpected("y: 409");

        assertThat(row(ALL_THERE, SOON).faults())
                .containsExactly(
                        "grants killed (-9): 1 writes that a patient client gave up",
                        "grants killed (-9): POST x: no answer to the end",
                        "grants killed (-9): y: 409");
    }

    @Test
    void isBadWhenNothingWasAcknowledged() {
        assertThat(new ChaosRow("grants", Disturbance.KILLED, new Ledger(), new Found(0, 0, 0, 0, 0, 0, 0), SOON, 0)
                        .faults())
                .containsExactly("grants killed (-9): nothing was acknowledged");
    }

    private ChaosRow row(Found found, List<Duration> whole) {
        return new ChaosRow("grants", Disturbance.KILLED, ledger, found, whole, 0);
    }
}
