package uk.leabridge.gateway.client;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The support sessions of the referrals service: of a case for its officers, of a provider for its own people. */
@ApplicationScoped
public class SessionsClient {

    private static final int MOST = 100;
    private static final int MOST_PAGES = 10;

    private final ServiceCalls calls;

    public SessionsClient(@Named("referrals") ServiceCalls calls) {
        this.calls = calls;
    }

    /** A session of a case; {@code state} is PLANNED, HELD or NOT_HELD. */
    public record Session(
            UUID id,
            String provider,
            Instant startsAt,
            String state,
            @Nullable String providerBy,
            @Nullable Instant providerAt,
            @Nullable String providerDeniedBy,
            @Nullable Instant providerDeniedAt,
            @Nullable String coordinatorBy,
            @Nullable Instant coordinatorAt,
            @Nullable String notHeldBy,
            @Nullable Instant notHeldAt,
            @Nullable String notHeldReason,
            long version) {
        public String etag() {
            return tag(version);
        }

        /** Nothing of it belongs in a log. */
        @Override
        public String toString() {
            return "Session " + id;
        }
    }

    /** A session as the provider's people see it: nothing of the case. */
    public record Own(
            UUID id,
            Instant startsAt,
            String state,
            boolean confirmedByProvider,
            boolean deniedByProvider,
            boolean confirmedByCoordinator,
            long version) {
        public String etag() {
            return tag(version);
        }
    }

    /** What was made. */
    public record Made(UUID id) {}

    /** The latest first. */
    public Answer<PageOf<Session>> of(UUID caseId, String after) {
        return calls.list(ServicePath.of("v1", "cases", caseId, "sessions").with("after", after), Session.class);
    }

    /** One of a case's sessions. */
    public Answer<Optional<Session>> one(UUID caseId, UUID session) {
        String after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = calls.list(
                    ServicePath.of("v1", "cases", caseId, "sessions")
                            .with("limit", MOST)
                            .with("after", after),
                    Session.class);
            var found = answer.map(list -> list.items().stream()
                    .filter(one -> one.id().equals(session))
                    .findFirst());
            String next = answer.or(PageOf.empty()).next();
            if (next == null || found.or(Optional.empty()).isPresent()) {
                return found;
            }
            after = next;
        }
        return new Answer.Missing<>();
    }

    public Answer<Made> plan(UUID caseId, String key, String provider, Instant startsAt) {
        return calls.create(
                ServicePath.of("v1", "cases", caseId, "sessions"),
                Map.of("provider", provider, "startsAt", startsAt.toString()),
                key,
                Made.class);
    }

    /** The borough's word that it was held. */
    public Answer<JsonNode> confirm(UUID caseId, UUID session, String etag) {
        return calls.post(
                ServicePath.of("v1", "cases", caseId, "sessions", session, "confirmation"), etag, JsonNode.class);
    }

    public Answer<JsonNode> miss(UUID caseId, UUID session, String etag, String reason) {
        return calls.post(
                ServicePath.of("v1", "cases", caseId, "sessions", session, "absence"),
                Map.of("reason", reason),
                etag,
                JsonNode.class);
    }

    /** Those of the organisation of the person signed in, the latest first. */
    public Answer<PageOf<Own>> own(String after) {
        return calls.list(ServicePath.of("v1", "sessions").with("after", after), Own.class);
    }

    /** The provider's word that it was held. */
    public Answer<JsonNode> confirmOwn(UUID session, String etag) {
        return calls.post(ServicePath.of("v1", "sessions", session, "confirmation"), etag, JsonNode.class);
    }

    /** The provider's word that it was not held. */
    public Answer<JsonNode> denyOwn(UUID session, String etag) {
        return calls.post(ServicePath.of("v1", "sessions", session, "absence"), etag, JsonNode.class);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
