package uk.leabridge.platform.work;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private final BackgroundWork work = new BackgroundWork();

    @Test
    void doesNotBeginOnceTheServiceStops() throws InterruptedException {
        assertThat(work.begin()).isTrue();
        work.end();

        work.stop(LONG);

        assertThat(work.begin()).isFalse();
        assertThat(work.isStopping()).isTrue();
    }

    @Test
    void isWaitedForWhenItHasBegun() throws Exception {
        assertThat(work.begin()).isTrue();
        var stop = CompletableFuture.runAsync(() -> stop(LONG));
        assertThat(work.pause(LONG)).as("the stop has begun").isFalse();
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> stop.get(100, MILLISECONDS));

        work.end();

        stop.get(10, SECONDS);
    }

    @Test
    void isLeftWhenItTakesTooLong() throws InterruptedException {
        assertThat(work.begin()).isTrue();

        work.stop(Duration.ofMillis(20));

        assertThat(work.begin()).isFalse();
    }

    @Test
    void isWokenFromItsPauseByTheStop() throws Exception {
        var paused = new CountDownLatch(1);
        var pause = CompletableFuture.supplyAsync(() -> {
            paused.countDown();
            return work.pause(LONG);
        });
        assertThat(paused.await(10, SECONDS)).isTrue();

        work.stop(LONG);

        assertThat(pause.get(10, SECONDS)).isFalse();
    }

    @Test
    void goesOnAfterItsPause() {
        assertThat(work.pause(Duration.ofMillis(1))).isTrue();
    }

    private void stop(Duration grace) {
        try {
            work.stop(grace);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
