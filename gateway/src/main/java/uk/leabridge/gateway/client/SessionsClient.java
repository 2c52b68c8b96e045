package uk.leabridge.gateway.client;

import static uk.leabridge.gateway.client.ServiceApi.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/** The support sessions of the referrals service: of a case for its officers, of a provider for its own people. */
@ApplicationScoped
public class SessionsClient {

    private static final int MOST = 100;
    private static final int MOST_PAGES = 10;

    private final ServiceApi<SessionsApi> sessions;

    public SessionsClient(@RestClient SessionsApi sessions, Services services) {
        this.sessions = services.of(Area.REFERRALS, sessions);
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

    /** A session to be. */
    public record SessionRequest(String provider, Instant startsAt) {}

    /** Why it was not held. */
    public record NotHeldRequest(String reason) {}

    /** A session after somebody's word. */
    public record SessionStateView(UUID session, String state, long version) {}

    /** The latest first. */
    public Answer<PageOf<Session>> of(UUID caseId, String after) {
        return sessions.list(api -> api.of(caseId, null, given(after)));
    }

    /** One of a case's sessions. */
    public Answer<Optional<Session>> one(UUID caseId, UUID session) {
        String after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            String cursor = after;
            var answer = sessions.list(api -> api.of(caseId, MOST, given(cursor)));
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

    public Answer<Made> plan(UUID caseId, String key, SessionRequest session) {
        return sessions.ask(api -> api.plan(caseId, HeaderValue.of(key), session));
    }

    /** The borough's word that it was held. */
    public Answer<SessionStateView> confirm(UUID caseId, UUID session, String etag) {
        return sessions.ask(api -> api.confirm(caseId, session, HeaderValue.ifAny(etag)));
    }

    public Answer<SessionStateView> miss(UUID caseId, UUID session, String etag, NotHeldRequest why) {
        return sessions.ask(api -> api.miss(caseId, session, HeaderValue.ifAny(etag), why));
    }

    /** Those of the organisation of the person signed in, the latest first. */
    public Answer<PageOf<Own>> own(String after) {
        return sessions.list(api -> api.own(given(after)));
    }

    /** The provider's word that it was held. */
    public Answer<SessionStateView> confirmOwn(UUID session, String etag) {
        return sessions.ask(api -> api.confirmOwn(session, HeaderValue.ifAny(etag)));
    }

    /** The provider's word that it was not held. */
    public Answer<SessionStateView> denyOwn(UUID session, String etag) {
        return sessions.ask(api -> api.denyOwn(session, HeaderValue.ifAny(etag)));
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
