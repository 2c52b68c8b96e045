package uk.leabridge.comms.inbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import uk.leabridge.comms.inbox.domain.Audience;
import uk.leabridge.comms.inbox.domain.InboxItem;
import uk.leabridge.comms.inbox.domain.InboxItems;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.time.Identifiers;

/** Files one item for each audience of something that happened, in the transaction that takes the event in. */
@ApplicationScoped
public class FileItems {
    private final InboxItems items;
    private final Identifiers identifiers;
    private final InstantSource time;

    public FileItems(InboxItems items, Identifiers identifiers, InstantSource time) {
        this.items = items;
        this.identifiers = identifiers;
        this.time = time;
    }

    /** Whom to tell, and in which borough. */
    public record Addressee(Borough borough, Audience audience) {}

    public record Command(InboxItem.Matter matter, List<Addressee> addressees) {
        public Command {
            addressees = List.copyOf(addressees);
        }
    }

    /**
     * Files the items.
     *
     * @throws IllegalArgumentException when anyone but the consumer of events asks
     */
    @Transactional
    public void handle(Command command, Actor actor) {
        if (!actor.has(Roles.SYSTEM)) throw new IllegalArgumentException("inbox items come from events only");
        var now = time.instant();
        for (var to : command.addressees()) {
            items.add(new InboxItem(
                    identifiers.next(), command.matter(), to.borough().code(), to.audience(), now));
        }
    }
}
