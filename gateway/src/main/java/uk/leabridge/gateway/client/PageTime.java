package uk.leabridge.gateway.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import uk.leabridge.gateway.config.GatewayConfig;

/**
 * How long one page may wait for services in all, counted from its first call: a person never waits once for each. Calls side by
 * side share it.
 */
@RequestScoped
public class PageTime {

    private final GatewayConfig.Pages settings;
    private long began;

    @Inject
    public PageTime(GatewayConfig config) {
        this(config.pages());
    }

    PageTime(GatewayConfig.Pages settings) {
        this.settings = settings;
    }

    /** What is left; zero or less when nothing is. */
    public Duration left() {
        return leftOf(settings.services());
    }

    /** The same for a file, which takes longer to check and seal. */
    public Duration leftForFile() {
        return leftOf(settings.files());
    }

    private synchronized Duration leftOf(Duration whole) {
        long now = System.nanoTime();
        if (began == 0) {
            began = now;
        }
        return whole.minusNanos(now - began);
    }
}
