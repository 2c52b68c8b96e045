package uk.leabridge.comms.inbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import uk.leabridge.comms.inbox.domain.InboxItems;
import uk.leabridge.platform.attempt.Attempt;
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

    @Transactional
    public Attempt<UUID> handle(Command command, Actor actor) {
        if (!items.isFor(actor, command.item())) return new Attempt.NotFound<>();
        if (command.read()) items.markRead(actor, command.item(), time.instant());
        else items.markUnread(actor, command.item());
        return new Attempt.Tried<>(command.item());
    }
}
