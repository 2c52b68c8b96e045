package uk.leabridge.platform.http;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Leaves it to {@link AroundResources} to refuse an address that is none. The framework does it too, before any handler of ours and
 * with an empty answer, unless this property of the process is set when its class is loaded; the configuration is made before that.
 */
public final class AddressesCheckedHere implements SmallRyeConfigBuilderCustomizer {
    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
