package uk.leabridge.platform.embedded;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A server did not start, or did not answer in time. The message says what to look at. */
public final class ServerFailedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ServerFailedException(String message) {
        super(message);
    }

    public ServerFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
