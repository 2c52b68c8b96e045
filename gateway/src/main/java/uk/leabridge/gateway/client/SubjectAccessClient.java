package uk.leabridge.gateway.client;

import static uk.leabridge.gateway.client.ServiceApi.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/** Requests of people to see what is held of them. */
@ApplicationScoped
public class SubjectAccessClient {

    private final ServiceApi<SubjectAccessApi> requests;

    public SubjectAccessClient(@RestClient SubjectAccessApi requests, Services services) {
        this.requests = services.of(Area.REFERRALS, requests);
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
        return requests.list(api -> api.page(open, given(after)));
    }

    public Answer<Asked> one(UUID id) {
        return requests.ask(api -> api.one(id));
    }

    public Answer<PageOf<AskedElsewhere>> elsewhere() {
        return requests.list(SubjectAccessApi::elsewhere);
    }

    public Answer<Made> create(String key, NewRequest request) {
        return requests.ask(api -> api.create(HeaderValue.of(key), request));
    }

    public Answer<PageOf<Candidate>> candidates(UUID id, String reference) {
        return requests.list(api -> api.candidates(id, given(reference)));
    }

    public Answer<RequestVersionView> choose(UUID id, String etag, RecordsRequest records) {
        return requests.ask(api -> api.choose(id, HeaderValue.ifAny(etag), records));
    }

    public Answer<PageOf<Item>> items(UUID id) {
        return requests.list(api -> api.items(id));
    }

    public Answer<RequestVersionView> decide(UUID id, UUID item, String etag, ChoiceRequest choice) {
        return requests.ask(api -> api.decide(id, item, HeaderValue.ifAny(etag), choice));
    }

    public Answer<RequestVersionView> extend(UUID id, String etag, WhyRequest why) {
        return requests.ask(api -> api.extend(id, HeaderValue.ifAny(etag), why));
    }

    public Answer<RequestVersionView> close(UUID id, String etag, ClosingRequest closing) {
        return requests.ask(api -> api.close(id, HeaderValue.ifAny(etag), closing));
    }

    public Answer<byte[]> bundle(UUID id, String etag) {
        return requests.askWithFile(api -> api.bundle(id, HeaderValue.ifAny(etag)));
    }
}
