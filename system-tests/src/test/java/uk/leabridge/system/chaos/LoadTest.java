package uk.leabridge.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {
    @Test
    void sendsTheNextClientThoughTheOnesBeforeStillWait() throws InterruptedException {
        var waiting = new CountDownLatch(5);
        var done = new AtomicInteger();
        var goOn = new CountDownLatch(1);
        try (var _ = new Load(100, () -> waitFor(waiting, goOn, done))) {
            assertThat(waiting.await(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(done).hasValue(0);
            goOn.countDown();
        }
        assertThat(done.get()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void failsWhenAClientDid() {
        var came = new CountDownLatch(1);
        assertThatThrownBy(() -> {
                    try (var _ = new Load(100, () -> {
                        came.countDown();
                        throw new IllegalStateException("no such thing");
                    })) {
                        came.await();
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no such thing");
    }

    private static void waitFor(CountDownLatch waiting, CountDownLatch goOn, AtomicInteger done) {
        waiting.countDown();
        try {
            goOn.await();
            done.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
