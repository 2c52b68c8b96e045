package uk.leabridge.gateway.client;

import static uk.leabridge.gateway.client.ServiceApi.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/** The documents of cases, of the referrals service. */
@ApplicationScoped
public class DocumentsClient {
    private final ServiceApi<DocumentsApi> documents;

    public DocumentsClient(@RestClient DocumentsApi documents, Services services) {
        this.documents = services.of(Area.REFERRALS, documents);
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
            long version) {
        /** What to send back with a change: the version as an entity tag. */
        public String etag() {
            return '"' + Long.toString(version) + '"';
        }
    }

    /** Why a document is removed. */
    public record RemovalReasonRequest(String reason) {}

    /** A document after a change. */
    public record DocumentStateView(UUID document, long version) {}

    public Answer<PageOf<Listed>> list(UUID caseId, String after) {
        return documents.list(api -> api.page(caseId, given(after)));
    }

    /** Its name goes into a header, because addresses are logged. */
    public Answer<Made> add(UUID caseId, String key, String name, Path file) {
        String disposition = "attachment; filename*=UTF-8''" + encoded(name);
        long size = sizeOf(file);
        return documents.askWithFile(api -> api.add(caseId, HeaderValue.of(key), disposition, size, file));
    }

    public Answer<Download> open(UUID caseId, UUID document) {
        return documents.open(api -> api.open(caseId, document));
    }

    public Answer<DocumentStateView> remove(UUID caseId, UUID document, String etag, RemovalReasonRequest why) {
        return documents.ask(api -> api.remove(caseId, document, HeaderValue.ifAny(etag), why));
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new IllegalStateException("an uploaded file is gone", e);
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
