package uk.leabridge.gateway.client;

import jakarta.ws.rs.NotFoundException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A path of a service, put together so that a value can never become a part of the path or another parameter. */
public final class ServicePath {

    private final StringBuilder text = new StringBuilder();
    private boolean queried;

    private ServicePath() {}

    /** {@code of("v1", "referrals", id)}: each part becomes one segment. */
    public static ServicePath of(Object... segments) {
        ServicePath path = new ServicePath();
        for (Object segment : segments) {
            String value = segment.toString();
            if (value.isEmpty() || value.equals(".") || value.equals("..")) {
                throw new NotFoundException();
            }
            path.text.append('/').append(encode(value));
        }
        return path;
    }

    /** Adds a parameter unless the value is null or empty. */
    public ServicePath with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            text.append(queried ? '&' : '?').append(encode(name)).append('=').append(encode(value.toString()));
            queried = true;
        }
        return this;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
