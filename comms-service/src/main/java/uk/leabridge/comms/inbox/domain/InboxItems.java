package uk.leabridge.comms.inbox.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;

/** The items and, beside them, who has read which. Reads see what is for the reader and nothing else. */
public interface InboxItems {
    /** An item as one reader sees it. */
    record Seen(InboxItem item, @Nullable Instant readAt) {}

    void add(InboxItem item);

    /** Newest first, at most {@code rows}. */
    List<Seen> page(Actor reader, boolean unreadOnly, Optional<Cursor> after, int rows);

    long countUnread(Actor reader);

    /** Whether the item is for this reader. */
    boolean isFor(Actor reader, UUID item);

    /** Notes the reading; a second one changes nothing. */
    void markRead(Actor reader, UUID item, Instant at);

    void markUnread(Actor reader, UUID item);
}
