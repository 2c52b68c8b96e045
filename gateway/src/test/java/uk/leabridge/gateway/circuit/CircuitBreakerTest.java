package uk.leabridge.gateway.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.leabridge.gateway.circuit.CircuitBreaker.State;
import uk.leabridge.gateway.circuit.CircuitBreaker.Verdict;
import uk.leabridge.gateway.world.FakeClock;

class CircuitBreakerTest {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final FakeClock clock = new FakeClock();
    private final CircuitBreaker circuit =
            new CircuitBreaker(new CircuitBreaker.Rule(4, 2, Duration.ofSeconds(10), PAUSE), clock);

    @Test
    void opensWhenEnoughCallersSeeEnoughFailures() {
        fail("ann", 3);
        assertThat(circuit.admits("ann", true)).isTrue();
        fail("ben", 1);

        assertThat(circuit.admits("ann", true)).isFalse();
    }

    @Test
    void neverOpensForOneCallerAlone() {
        fail("ann", 1000);

        assertThat(circuit.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void staysClosedWhileMoreCallersAreServedThanNot() {
        fail("ann", 1);
        answer("cat", 1);
        answer("dan", 1);
        answer("eve", 1);
        fail("ann", 100);
        fail("ben", 100);

        assertThat(circuit.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void hearsACallerWhoIsServedMoreOftenThanNotAsContent() {
        fail("ann", 5);
        answer("ben", 6);
        fail("ben", 5);

        assertThat(circuit.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void forgetsWhatIsLongerAgoThanTheWindow() {
        fail("ann", 3);
        clock.pass(Duration.ofSeconds(11));
        fail("ben", 1);

        assertThat(circuit.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void letsOneTryAfterThePause() {
        open();
        clock.pass(PAUSE);

        assertThat(circuit.admits("cat", true)).isTrue();
        assertThat(circuit.admits("dan", true)).isFalse();
    }

    @Test
    void letsNobodyTryWhoseRequestIsStillArriving() {
        open();
        clock.pass(PAUSE);

        assertThat(circuit.admits("cat", false)).isFalse();
        assertThat(circuit.admits("dan", true)).isTrue();
        answer("dan", 1);
        assertThat(circuit.admits("cat", false)).isTrue();
    }

    @Test
    void closesWhenTheTryGoesWell() {
        open();
        clock.pass(PAUSE);
        circuit.admits("cat", true);
        answer("cat", 1);

        assertThat(circuit.admits("dan", true)).isTrue();
    }

    @Test
    void opensAgainWhenTheTryFails() {
        open();
        clock.pass(PAUSE);
        circuit.admits("cat", true);
        fail("cat", 1);

        assertThat(circuit.admits("dan", true)).isFalse();
        clock.pass(PAUSE);
        assertThat(circuit.admits("dan", true)).isTrue();
    }

    @Test
    void leavesTheNextTryToOthersSoThatNobodyKeepsItOpen() {
        open();
        clock.pass(PAUSE);
        circuit.admits("cat", true);
        fail("cat", 1);
        clock.pass(PAUSE);

        assertThat(circuit.admits("cat", true)).isFalse();
        assertThat(circuit.admits("dan", true)).isTrue();
    }

    @Test
    void letsTheOnlyCallerTryAgainAfterTwoPauses() {
        open();
        clock.pass(PAUSE);
        circuit.admits("cat", true);
        fail("cat", 1);
        clock.pass(PAUSE.multipliedBy(2));

        assertThat(circuit.admits("cat", true)).isTrue();
    }

    @Test
    void letsAnotherTryWhenTheCallerOfTheFirstWentAway() {
        open();
        clock.pass(PAUSE);
        circuit.admits("cat", true);
        circuit.settle("cat", Verdict.NONE);

        assertThat(circuit.admits("dan", true)).isTrue();
    }

    @Test
    void callersWhoGoAwaySayNothingAboutTheService() {
        for (int i = 0; i < 100; i++) {
            circuit.settle("caller " + i, Verdict.NONE);
        }

        assertThat(circuit.state()).isEqualTo(State.CLOSED);
    }

    private void open() {
        fail("ann", 2);
        fail("ben", 2);
    }

    private void fail(String caller, int times) {
        for (int i = 0; i < times; i++) {
            circuit.settle(caller, Verdict.FAILED);
        }
    }

    private void answer(String caller, int times) {
        for (int i = 0; i < times; i++) {
            circuit.settle(caller, Verdict.WELL);
        }
    }
}
