package uk.leabridge.comms.config;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Refuses to start when the settings would make a double send possible. */
@ApplicationScoped
class StartupChecks {
    private static final Duration MARGIN = Duration.ofSeconds(5);

    void check(@Observes StartupEvent started, AlertSettings settings) {
        check(settings.handoverTimeout(), settings.settleAfter());
    }

    static void check(Duration handover, Duration settle) {
        if (settle.compareTo(handover.plus(MARGIN)) < 0) {
            throw new IllegalStateException(
                    "leabridge.alert.settle-after must exceed leabridge.alert.handover-timeout by "
                            + MARGIN.toSeconds()
                            + " s: otherwise a message that is still on its way could be sent again");
        }
    }
}
