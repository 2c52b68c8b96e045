package uk.leabridge.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.leabridge.gateway.world.FakeClock;

class PulseTest {

    private final FakeClock clock = new FakeClock();
    private final Pulse pulse = new Pulse(clock);

    @Test
    void isQuietWhileItBeats() {
        for (int i = 0; i < 20; i++) {
            clock.pass(Duration.ofMillis(900));
            assertThat(pulse.stoodStill()).isFalse();
            pulse.beat();
        }
    }

    @Test
    void noticesAStandstillBeforeItBeatsAgain() {
        clock.pass(Duration.ofSeconds(30));

        assertThat(pulse.stoodStill()).isTrue();
    }

    @Test
    void remembersItForAsLongAsCallersWait() {
        clock.pass(Duration.ofSeconds(30));
        pulse.beat();
        assertThat(pulse.stoodStill()).isTrue();

        for (int i = 0; i < 10; i++) {
            clock.pass(Duration.ofSeconds(1));
            pulse.beat();
        }
        assertThat(pulse.stoodStill()).isFalse();
    }
}
