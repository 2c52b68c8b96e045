package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inbox of the comms service. */
@ApplicationScoped
public class InboxClient {

    private final ServiceCalls calls;

    public InboxClient(@Named("comms") ServiceCalls calls) {
        this.calls = calls;
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
        return calls.list(ServicePath.of("v1", "inbox").with("limit", 10), Item.class);
    }

    /** All of it, a page at a time, or what is unread. */
    public Answer<PageOf<Item>> page(boolean unread, String after) {
        return calls.list(
                ServicePath.of("v1", "inbox")
                        .with("unread", unread ? "true" : null)
                        .with("after", after),
                Item.class);
    }

    public Answer<Done> mark(UUID item, boolean read) {
        ServicePath path = ServicePath.of("v1", "inbox", item, "reading");
        return read ? calls.post(path, "", Done.class) : calls.delete(path);
    }
}
