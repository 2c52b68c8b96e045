package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Services that people were pointed to, of the referrals service. */
@ApplicationScoped
public class SignpostsClient {
    private final ServiceCalls calls;

    public SignpostsClient(@Named("referrals") ServiceCalls calls) {
        this.calls = calls;
    }

    /**
     * Where somebody was pointed to.
     *
     * @param about REFERRAL or CASE
     * @param chaseAt until when the service is to be asked; null when it is not asked any more
     * @param words what it answered last; missing when the person's record was destroyed
     */
    public record Signpost(
            UUID id,
            String about,
            UUID aboutId,
            String route,
            String state,
            Instant since,
            @Nullable Instant chaseAt,
            boolean overdue,
            @Nullable Instant chasedAt,
            @Nullable String words,
            List<String> allowed) {}

    /** A service that is to be asked. */
    public record Chased(
            UUID id, String reference, String route, String state, Instant since, Instant chaseAt, boolean overdue) {}

    /** What came of asking; {@code instead} are the services that the person is pointed to in its place. */
    public record ChaseRequest(String result, List<String> instead, String words) {}

    /** A signpost after it was chased. */
    public record SignpostStateView(
            UUID id, String state, @Nullable Instant chaseAt, long version) {}

    /** Of a referral or case: {@code referrals} or {@code cases}. */
    public Answer<PageOf<Signpost>> of(String kind, UUID about) {
        return calls.list(ServicePath.of("v1", kind, about, "signposts").with("limit", 100), Signpost.class);
    }

    /** What the borough is to ask about, what is due longest first. */
    public Answer<PageOf<Chased>> chased(boolean overdueOnly, String after) {
        return calls.list(
                ServicePath.of("v1", "signposts")
                        .with("overdue", overdueOnly ? "true" : "")
                        .with("after", after),
                Chased.class);
    }

    public Answer<Signpost> one(UUID id) {
        return calls.get(ServicePath.of("v1", "signposts", id), Signpost.class);
    }

    public Answer<SignpostStateView> chase(UUID id, String etag, ChaseRequest chase) {
        return calls.post(ServicePath.of("v1", "signposts", id, "chases"), chase, etag, SignpostStateView.class);
    }
}
