package uk.leabridge.comms.alert.domain;

import java.time.Duration;

/**
 * When to try again what failed for the moment.
 *
 * @param first pause after the first failure; it doubles with each
 * @param longest the pause that it never exceeds
 * @param attempts after so many it counts as failed for good
 */
public record RetryPolicy(Duration first, Duration longest, int attempts) {
    Duration pauseAfter(int made) {
        var pause = first;
        for (int i = 1; i < made && pause.compareTo(longest) < 0; i++) pause = pause.multipliedBy(2);
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
