package uk.leabridge.gateway.client;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests of people to see what is held of them. */
@ApplicationScoped
public class SubjectAccessClient {

    private static final String ROOT = "subject-access";

    private final ServiceCalls calls;

    public SubjectAccessClient(@Named("referrals") ServiceCalls calls) {
        this.calls = calls;
    }

    /** A request in a list. */
    public record Line(
            UUID id,
            String requester,
            LocalDate receivedOn,
            LocalDate dueOn,
            boolean extended,
            @Nullable String outcome,
            @Nullable Instant closedAt) {}

    /** Who asks, and on whom. */
    public record About(
            String givenName,
            String familyName,
            @Nullable String otherNames,
            @Nullable LocalDate dateOfBirth,
            @Nullable String postcode,
            @Nullable String requesterName,
            String contact) {}

    /** Another borough, and when. */
    public record Elsewhere(String borough, Instant at) {}

    /** A record in codes. */
    public record Shell(
            UUID record,
            String kind,
            @Nullable String reference,
            @Nullable String openedFrom,
            String outcome,
            Instant began,
            @Nullable Instant destroyed,
            @Nullable Elsewhere passedOn,
            @Nullable Elsewhere cameFrom,
            @Nullable Elsewhere offeredBy) {}

    /** An open request of another borough about a case that has come here since. */
    public record AskedElsewhere(
            String reference, String borough, Instant cameAt, LocalDate receivedOn, LocalDate dueOn) {}

    /** One request. */
    public record Asked(
            UUID id,
            String requester,
            String identityCheck,
            @Nullable About about,
            LocalDate receivedOn,
            LocalDate dueOn,
            @Nullable Instant extendedAt,
            @Nullable String extensionReason,
            @Nullable Instant bundledAt,
            @Nullable String outcome,
            @Nullable Instant closedAt,
            @Nullable String closingReason,
            List<Shell> records,
            int items,
            int undecided) {}

    /** A record that may be of the person. */
    public record Candidate(Shell shell, @Nullable String strength) {}

    /** One thing that is held, and what was decided about it. */
    public record Item(
            UUID id,
            UUID record,
            @Nullable Instant at,
            String label,
            String words,
            String state,
            @Nullable String suggested,
            @Nullable String exemption,
            List<String> leftOut,
            @Nullable String reason) {
        public boolean undecided() {
            return state.equals("UNDECIDED");
        }
    }

    /** What was made. */
    public record Made(UUID id) {}

    public Answer<PageOf<Line>> list(boolean open, String after) {
        return calls.list(ServicePath.of("v1", ROOT).with("open", open).with("after", after), Line.class);
    }

    public Answer<Asked> one(UUID id) {
        return calls.get(ServicePath.of("v1", ROOT, id), Asked.class);
    }

    public Answer<PageOf<AskedElsewhere>> elsewhere() {
        return calls.list(ServicePath.of("v1", ROOT, "elsewhere"), AskedElsewhere.class);
    }

    public Answer<Made> create(String key, Map<String, Object> request) {
        return calls.create(ServicePath.of("v1", ROOT), request, key, Made.class);
    }

    public Answer<PageOf<Candidate>> candidates(UUID id, String reference) {
        return calls.list(ServicePath.of("v1", ROOT, id, "candidates").with("reference", reference), Candidate.class);
    }

    public Answer<JsonNode> choose(UUID id, String etag, List<UUID> records) {
        return calls.put(ServicePath.of("v1", ROOT, id, "records"), Map.of("records", records), etag, JsonNode.class);
    }

    public Answer<PageOf<Item>> items(UUID id) {
        return calls.list(ServicePath.of("v1", ROOT, id, "items"), Item.class);
    }

    public Answer<JsonNode> decide(UUID id, UUID item, String etag, Map<String, Object> choice) {
        return calls.put(ServicePath.of("v1", ROOT, id, "items", item), choice, etag, JsonNode.class);
    }

    /** {@code what} is extension or closure. */
    public Answer<JsonNode> end(UUID id, String what, String etag, Map<String, Object> body) {
        return calls.post(ServicePath.of("v1", ROOT, id, what), body, etag, JsonNode.class);
    }

    public Answer<byte[]> bundle(UUID id, String etag) {
        return calls.file(ServicePath.of("v1", ROOT, id, "bundle"), etag);
    }
}
