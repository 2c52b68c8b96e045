package uk.leabridge.gateway.client;

import jakarta.ws.rs.BadRequestException;
import org.jspecify.annotations.Nullable;

/**
 * A value of a form on its way into a header of a call. Pages write such values themselves; one that no header can carry was
 * changed on its way, and is refused here instead of where the header is written.
 */
public final class HeaderValue {

    private static final int LONGEST = 500;

    private final String value;

    private HeaderValue(String value) {
        this.value = value;
    }

    static HeaderValue of(String value) {
        if (value.length() > LONGEST || value.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new BadRequestException("a form's value cannot be a header");
        }
        return new HeaderValue(value);
    }

    /** None where there is nothing to say. */
    static @Nullable HeaderValue ifAny(String value) {
        return value.isEmpty() ? null : of(value);
    }

    /** As it is sent. */
    @Override
    public String toString() {
        return value;
    }
}
