package uk.leabridge.comms.inbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import uk.leabridge.comms.inbox.domain.InboxItems;
import uk.leabridge.platform.identity.Actor;

/** Marks an item as read by one person, or unread again. What others of the same role have read stays theirs. */
@ApplicationScoped
public class MarkItem {
    private final InboxItems items;
    private final InstantSource time;

    public MarkItem(InboxItems items, InstantSource time) {
        this.items = items;
        this.time = time;
    }

    public record Command(UUID item, boolean read) {}

    /** Answers whether there is such an item for this person. */
    @Transactional
    public boolean handle(Command command, Actor actor) {
        if (!items.isFor(actor, command.item())) return false;
        if (command.read()) items.markRead(actor, command.item(), time.instant());
        else items.markUnread(actor, command.item());
        return true;
    }
}
