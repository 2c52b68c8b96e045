package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.InboxApi.InboxPageView;

/** The inbox of the comms service. */
@ApplicationScoped
public class InboxClient {

    private static final int NEWEST = 10;

    private final ServiceApi<InboxApi> inbox;

    public InboxClient(@RestClient InboxApi inbox, Services services) {
        this.inbox = services.comms(inbox);
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
        return inbox.list(api -> api.page(NEWEST, null, null), InboxPageView::items);
    }

    /** All of it, a page at a time, or what is unread. */
    public Answer<PageOf<Item>> page(boolean unread, String after) {
        return inbox.list(
                api -> api.page(null, unread ? true : null, after.isEmpty() ? null : after), InboxPageView::items);
    }

    public Answer<Done> mark(UUID item, boolean read) {
        return inbox.act(api -> read ? api.read(item) : api.unread(item));
    }
}
