package uk.leabridge.gateway.client;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One page of a service's list. {@code next} is the cursor for {@code ?after=}, null on the last page. */
public record PageOf<T>(List<T> items, @Nullable String next) {

    private static final Pattern NEXT = Pattern.compile("[?&]after=([^&>]+)[^>]*>\\s*;\\s*rel=\"?next\"?");

    public PageOf {
        items = List.copyOf(items);
    }

    /** The cursor that a service's {@code Link: rel=next} names; null where there is none. */
    static @Nullable String next(@Nullable List<String> links) {
        return links == null
                ? null
                : links.stream()
                        .map(NEXT::matcher)
                        .filter(Matcher::find)
                        .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
                        .findFirst()
                        .orElse(null);
    }

    public static <T> PageOf<T> empty() {
        return new PageOf<>(List.of(), null);
    }
}
