package uk.leabridge.gateway.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a service's list. {@code next} is the cursor for {@code ?after=}, null on the last page. */
public record PageOf<T>(List<T> items, @Nullable String next) {

    public PageOf {
        items = List.copyOf(items);
    }

    public static <T> PageOf<T> empty() {
        return new PageOf<>(List.of(), null);
    }
}
