package uk.leabridge.comms.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StartupChecksTest {
    @Test
    void refusesToSettleWhileAMessageMayStillBeOnItsWay() {
        assertThatThrownBy(() -> StartupChecks.check(Duration.ofSeconds(15), Duration.ofSeconds(19)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("leabridge.alert.settle-after");
    }

    @Test
    void startsWithRoomBetweenTheTwo() {
        assertThatCode(() -> StartupChecks.check(Duration.ofSeconds(15), Duration.ofSeconds(20)))
                .doesNotThrowAnyException();
    }
}
