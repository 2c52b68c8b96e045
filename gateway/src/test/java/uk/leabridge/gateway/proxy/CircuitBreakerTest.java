package uk.leabridge.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.leabridge.gateway.proxy.CircuitBreaker.State;
import uk.leabridge.gateway.proxy.CircuitBreaker.Verdict;

class CircuitBreakerTest {

    private final FakeClock clock = new FakeClock();
    private final CircuitBreaker circuit = new CircuitBreaker(2, Duration.ofSeconds(5), clock);

    @Test
    void opensAfterFailuresInARow() {
        circuit.settle(Verdict.FAILED);
        assertThat(circuit.admits()).isTrue();
        circuit.settle(Verdict.FAILED);

        assertThat(circuit.admits()).isFalse();
    }

    @Test
    void startsCountingAgainAfterASuccess() {
        circuit.settle(Verdict.FAILED);
        circuit.settle(Verdict.WELL);
        circuit.settle(Verdict.FAILED);

        assertThat(circuit.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void letsOneTryAfterThePause() {
        open();
        clock.pass(Duration.ofSeconds(5));

        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.admits()).isFalse();
    }

    @Test
    void opensAgainWhenTheTryFails() {
        open();
        clock.pass(Duration.ofSeconds(5));
        circuit.admits();
        circuit.settle(Verdict.FAILED);

        assertThat(circuit.admits()).isFalse();
        clock.pass(Duration.ofSeconds(5));
        assertThat(circuit.admits()).isTrue();
    }

    @Test
    void letsAnotherTryWhenTheCallerOfTheFirstWentAway() {
        open();
        clock.pass(Duration.ofSeconds(5));
        circuit.admits();
        circuit.settle(Verdict.NONE);

        assertThat(circuit.admits()).isTrue();
    }

    @Test
    void callersWhoGoAwaySayNothingAboutTheService() {
        circuit.settle(Verdict.NONE);
        circuit.settle(Verdict.NONE);
        circuit.settle(Verdict.NONE);

        assertThat(circuit.state()).isEqualTo(State.CLOSED);
    }

    private void open() {
        circuit.settle(Verdict.FAILED);
        circuit.settle(Verdict.FAILED);
    }
}
