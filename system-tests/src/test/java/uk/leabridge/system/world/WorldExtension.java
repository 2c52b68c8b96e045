package uk.leabridge.system.world;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the platform for the first test that needs it; it is closed with the run. */
final class WorldExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(WorldExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        world(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public World resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return world(context);
    }

    private static World world(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(Started.class, _ -> Started.once(), Started.class)
                .world();
    }

    /** The platform, or why there is none: a start that failed is not tried again for each class. */
    private record Started(
            @Nullable World running, @Nullable RuntimeException failure) implements AutoCloseable {
        static Started once() {
            try {
                return new Started(World.start(), null);
            } catch (RuntimeException e) {
                return new Started(null, e);
            }
        }

        World world() {
            if (running == null) {
                throw new IllegalStateException("The platform did not start", failure);
            }
            return running;
        }

        @Override
        public void close() {
            if (running != null) {
                running.close();
            }
        }
    }
}
