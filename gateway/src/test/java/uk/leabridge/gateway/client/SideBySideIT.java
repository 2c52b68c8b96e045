package uk.leabridge.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
@Timeout(60)
class SideBySideIT {

    private final PageTime time = CDI.current().select(PageTime.class).get();

    @Test
    void runsCallsAtOneTimeInTheTimeOfTheirPage() throws Exception {
        CyclicBarrier together = new CyclicBarrier(3);
        Duration before = time.left();
        var one = SideBySide.begin(() -> left(together));
        var other = SideBySide.begin(() -> left(together));

        together.await(20, TimeUnit.SECONDS);

        assertThat(one.get()).isLessThan(before);
        assertThat(other.get()).isLessThan(before);
    }

    @Test
    void throwsWhatACallThrew() {
        var call = SideBySide.begin(() -> {
            throw new NotFoundException();
        });

        assertThatThrownBy(call::get).isInstanceOf(NotFoundException.class);
    }

    private Duration left(CyclicBarrier together) {
        try {
            together.await(20, TimeUnit.SECONDS);
            return time.left();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
