package uk.leabridge.gateway.world;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.vertx.core.json.JsonArray;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Fails every test of the console in which a request or a scripted answer was not as the services' documents say, whatever else
 * the test looks at. It stands in {@code META-INF/services}, so that none can do without.
 */
public final class BorderWatch implements QuarkusTestAfterEachCallback {

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        if (ConfigProvider.getConfig()
                .getOptionalValue(Disturbances.URL, String.class)
                .isEmpty()) return;
        var faults = new JsonArray(Disturbances.set("/services/faults"));
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.stream()
                    .map(Object::toString)
                    .distinct()
                    .collect(Collectors.joining("\n\n", "the border between console and services:\n", "")));
        }
    }
}
