package uk.leabridge.platform.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.input.Dates;

/** Where a page ends: the moment and the id of its last item. Opaque to callers. */
public record Cursor(Instant at, UUID id) {
    private static final int MAX_LENGTH = 128;

    /** The text that goes into {@code after=}. */
    public String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "/" + id).getBytes(UTF_8));
    }

    /** Reads a cursor back; nothing when the text is none of ours, or is another spelling of one. */
    public static Optional<Cursor> decode(@Nullable String text) {
        if (text == null || text.length() > MAX_LENGTH) return Optional.empty();
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("/", -1);
            if (parts.length != 2) return Optional.empty();
            var cursor = new Cursor(Dates.moment(parts[0]), UUID.fromString(parts[1]));
            return cursor.encode().equals(text) ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
