package uk.leabridge.comms.inbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.comms.inbox.domain.InboxItems;
import uk.leabridge.comms.inbox.domain.InboxKind;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;

/** Reads a person's inbox: what is for them, for their role in their borough, or for their organisation. */
@ApplicationScoped
public class InboxQueries {
    private final InboxItems items;

    public InboxQueries(InboxItems items) {
        this.items = items;
    }

    /** One item as its reader sees it; {@code readAt} is null while unread. */
    public record Entry(
            UUID id,
            InboxKind kind,
            UUID subjectId,
            @Nullable String reference,
            String borough,
            Instant at,
            boolean urgent,
            String text,
            String link,
            @Nullable Instant readAt) {
        static Entry of(InboxItems.Seen seen) {
            var matter = seen.item().matter();
            return new Entry(
                    seen.item().id(),
                    matter.kind(),
                    matter.subjectId(),
                    matter.reference(),
                    seen.item().borough(),
                    matter.at(),
                    matter.urgent(),
                    InboxSentence.of(matter),
                    matter.kind().link(matter.subjectId()),
                    seen.readAt());
        }
    }

    @Transactional
    public Page<Entry> page(Actor reader, boolean unreadOnly, Optional<Cursor> after, int limit) {
        var seen = items.page(reader, unreadOnly, after, limit + 1);
        return Page.of(
                        seen,
                        limit,
                        one -> new Cursor(one.item().filedAt(), one.item().id()))
                .map(Entry::of);
    }

    @Transactional
    public long countUnread(Actor reader) {
        return items.countUnread(reader);
    }
}
