package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /** Whom a request is about. */
    public record Person(
            String givenName,
            String familyName,
            @Nullable String otherNames,
            @Nullable LocalDate dateOfBirth,
            @Nullable String postcode) {
        /** Nothing of it belongs in a log. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    /** A request as it came in; {@code requesterName} is missing where the person asks themselves. */
    public record NewRequest(
            Person person,
            String requester,
            String identityCheck,
            @Nullable String requesterName,
            String contact,
            LocalDate receivedOn) {
        /** Nothing of it belongs in a log. */
        @Override
        public String toString() {
            return "NewRequest";
        }
    }

    /** The records that are of the person. */
    public record RecordsRequest(List<UUID> records) {}

    /** What is done with an item; an exemption and passages where less than all of it is given. */
    public record ChoiceRequest(
            String decision,
            @Nullable String exemption,
            @Nullable List<String> leaveOut,
            String reason) {}

    /** Why more time is needed. */
    public record WhyRequest(String reason) {}

    /** How a request ended. */
    public record ClosingRequest(String outcome, String reason) {}

    /** A request after a change. */
    public record RequestVersionView(UUID id, long version) {}

    public Answer<PageOf<Line>> list(boolean open, String after) {
        return calls.list(ServicePath.of("v1", ROOT).with("open", open).with("after", after), Line.class);
    }

    public Answer<Asked> one(UUID id) {
        return calls.get(ServicePath.of("v1", ROOT, id), Asked.class);
    }

    public Answer<PageOf<AskedElsewhere>> elsewhere() {
        return calls.list(ServicePath.of("v1", ROOT, "elsewhere"), AskedElsewhere.class);
    }

    public Answer<Made> create(String key, NewRequest request) {
        return calls.create(ServicePath.of("v1", ROOT), request, key, Made.class);
    }

    public Answer<PageOf<Candidate>> candidates(UUID id, String reference) {
        return calls.list(ServicePath.of("v1", ROOT, id, "candidates").with("reference", reference), Candidate.class);
    }

    public Answer<RequestVersionView> choose(UUID id, String etag, RecordsRequest records) {
        return calls.put(ServicePath.of("v1", ROOT, id, "records"), records, etag, RequestVersionView.class);
    }

    public Answer<PageOf<Item>> items(UUID id) {
        return calls.list(ServicePath.of("v1", ROOT, id, "items"), Item.class);
    }

    public Answer<RequestVersionView> decide(UUID id, UUID item, String etag, ChoiceRequest choice) {
        return calls.put(ServicePath.of("v1", ROOT, id, "items", item), choice, etag, RequestVersionView.class);
    }

    public Answer<RequestVersionView> extend(UUID id, String etag, WhyRequest why) {
        return calls.post(ServicePath.of("v1", ROOT, id, "extension"), why, etag, RequestVersionView.class);
    }

    public Answer<RequestVersionView> close(UUID id, String etag, ClosingRequest closing) {
        return calls.post(ServicePath.of("v1", ROOT, id, "closure"), closing, etag, RequestVersionView.class);
    }

    public Answer<byte[]> bundle(UUID id, String etag) {
        return calls.file(ServicePath.of("v1", ROOT, id, "bundle"), etag);
    }
}
