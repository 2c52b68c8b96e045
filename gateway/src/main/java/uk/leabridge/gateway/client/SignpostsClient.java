package uk.leabridge.gateway.client;

import static uk.leabridge.gateway.client.ServiceApi.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/** Services that people were pointed to, of the referrals service. */
@ApplicationScoped
public class SignpostsClient {
    private static final int MOST = 100;

    private final ServiceApi<SignpostsApi> signposts;

    public SignpostsClient(@RestClient SignpostsApi signposts, Services services) {
        this.signposts = services.of(Area.REFERRALS, signposts);
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
        return signposts.list(api -> kind.equals("cases") ? api.ofCase(about, MOST) : api.ofReferral(about, MOST));
    }

    /** What the borough is to ask about, what is due longest first. */
    public Answer<PageOf<Chased>> chased(boolean overdueOnly, String after) {
        return signposts.list(api -> api.chased(given(overdueOnly), given(after)));
    }

    public Answer<Signpost> one(UUID id) {
        return signposts.ask(api -> api.one(id));
    }

    public Answer<SignpostStateView> chase(UUID id, String etag, ChaseRequest chase) {
        return signposts.ask(api -> api.chase(id, HeaderValue.ifAny(etag), chase));
    }
}
