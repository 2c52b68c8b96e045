package uk.leabridge.gateway.client;

import jakarta.ws.rs.NotFoundException;

/**
 * A word that is one segment of a service's path. The client escapes what is in it, but for what it takes for a path of its own;
 * that is refused here.
 */
public final class PathSegment {

    private final String value;

    private PathSegment(String value) {
        this.value = value;
    }

    static PathSegment of(String value) {
        if (value.isEmpty() || value.equals(".") || value.equals("..") || value.indexOf(';') >= 0) {
            throw new NotFoundException();
        }
        return new PathSegment(value);
    }

    /** As it is sent, but for what is escaped. */
    @Override
    public String toString() {
        return value;
    }
}
