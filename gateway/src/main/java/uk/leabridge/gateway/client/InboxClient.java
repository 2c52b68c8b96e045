package uk.leabridge.gateway.client;

import static uk.leabridge.gateway.client.ServiceApi.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/** The inbox of the comms service. */
@ApplicationScoped
public class InboxClient {

    private static final int NEWEST = 10;

    private final ServiceApi<InboxApi> inbox;

    public InboxClient(@RestClient InboxApi inbox, Services services) {
        this.inbox = services.of(Area.COMMS, inbox);
    }

    /** One thing to know of; {@code readAt} is null while unread. */
    public record Item(
            UUID id,
            Instant at,
            boolean urgent,
            String text,
            @Nullable String link,
            @Nullable Instant readAt) {}

    public Answer<PageOf<Item>> newest() {
        return inbox.list(api -> api.page(NEWEST, null, null));
    }

    /** All of it, a page at a time, or what is unread. */
    public Answer<PageOf<Item>> page(boolean unread, String after) {
        return inbox.list(api -> api.page(null, given(unread), given(after)));
    }

    public Answer<Done> mark(UUID item, boolean read) {
        return inbox.act(api -> read ? api.read(item) : api.unread(item));
    }
}
