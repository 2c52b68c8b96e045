package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.ServiceCalls.Download;

/** The documents of cases, of the referrals service. */
@ApplicationScoped
public class DocumentsClient {
    private final ServiceCalls calls;

    public DocumentsClient(@Named("referrals") ServiceCalls calls) {
        this.calls = calls;
    }

    /** A document; {@code name} is missing when the person's record was destroyed. */
    public record Listed(
            UUID id,
            @Nullable String name,
            String mediaType,
            int size,
            boolean scanned,
            Instant addedAt,
            @Nullable Instant removedAt,
            @Nullable String removedReason,
            long version) {}

    /** What was added. */
    public record Made(UUID id) {}

    /** Why a document is removed. */
    public record RemovalReasonRequest(String reason) {}

    /** A document after a change. */
    public record DocumentStateView(UUID document, long version) {}

    public Answer<PageOf<Listed>> list(UUID caseId, String after) {
        return calls.list(ServicePath.of("v1", "cases", caseId, "documents").with("after", after), Listed.class);
    }

    public Answer<Made> add(UUID caseId, String key, String name, Path file) {
        return calls.upload(ServicePath.of("v1", "cases", caseId, "documents"), file, name, key, Made.class);
    }

    public Answer<Download> open(UUID caseId, UUID document) {
        return calls.open(ServicePath.of("v1", "cases", caseId, "documents", document, "content"));
    }

    public Answer<DocumentStateView> remove(UUID caseId, UUID document, String etag, RemovalReasonRequest why) {
        return calls.post(
                ServicePath.of("v1", "cases", caseId, "documents", document, "removal"),
                why,
                etag,
                DocumentStateView.class);
    }
}
