package uk.leabridge.gateway.proxy;

import io.vertx.core.Future;
import java.security.PublicKey;
import org.jspecify.annotations.Nullable;

/** The realm's signing keys, remembered so that the door works while the identity provider is away. */
interface KeySource {

    /** The key, or null when it is not known (yet). */
    @Nullable
    PublicKey key(String id);

    /** True once keys have been read. */
    boolean ready();

    /** Reads the keys again, at most once in a few seconds; succeeds with whether there are keys now. */
    Future<Boolean> refresh();
}
