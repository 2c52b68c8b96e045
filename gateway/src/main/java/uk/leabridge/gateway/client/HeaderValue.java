package uk.leabridge.gateway.client;

import jakarta.ws.rs.BadRequestException;

/**
 * A value of a form on its way into a header of a call. Pages write such values themselves; one that no header can carry was
 * changed on its way, and is refused here instead of where the header is written.
 */
final class HeaderValue {

    private static final int LONGEST = 500;

    private HeaderValue() {}

    static String of(String value) {
        if (value.length() > LONGEST || value.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new BadRequestException("a form's value cannot be a header");
        }
        return value;
    }
}
