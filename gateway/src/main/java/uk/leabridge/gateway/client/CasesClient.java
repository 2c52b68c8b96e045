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

/** The cases of the referrals service. */
@ApplicationScoped
public class CasesClient {

    private static final int MOST = 100;

    private final ServiceApi<CasesApi> cases;

    public CasesClient(@RestClient CasesApi cases, Services services) {
        this.cases = services.of(Area.REFERRALS, cases);
    }

    /** A case in a list: nothing of it identifies a person. */
    public record Summary(
            UUID id,
            String reference,
            String kind,
            @Nullable String concern,
            String status,
            Instant statusSince,
            String consent,
            @Nullable String assignee,
            Instant openedAt,
            @Nullable String transferredTo) {}

    /** What a move says of itself; which of these, its operation says. */
    public sealed interface MoveRequest {}

    /** A move that needs no more than its grounds. */
    public record ReasonRequest(String reason, @Nullable String evidence, String legalBasis) implements MoveRequest {}

    /** A step of consent; {@code from} is missing unless somebody was asked. */
    public record ConsentRequest(
            String step,
            @Nullable String from,
            String reason,
            @Nullable String evidence,
            String legalBasis) implements MoveRequest {}

    /** Where else the person is pointed to. */
    public record OtherSafeguardingRequest(
            List<String> signposts, String reason, @Nullable String evidence, String legalBasis)
            implements MoveRequest {}

    /** What a review found. */
    public record ReviewRequest(
            String kind,
            String outcome,
            String reason,
            @Nullable String evidence,
            String legalBasis) implements MoveRequest {}

    /** Whose case it is from now on. */
    public record CaseAssignmentRequest(String assignee) {}

    /** What narrows the list; each may be empty. */
    public record Filter(String status, String kind, boolean mine, String reference, String after) {}

    /**
     * How the consent to support stands.
     *
     * @param lapsed whether it is known that whoever was asked is no longer entitled to answer
     * @param mayBeAsked who can be asked for it now; empty or null when nobody is
     */
    public record Consent(
            String status,
            @Nullable String from,
            @Nullable Instant at,
            boolean lapsed,
            @Nullable List<String> mayBeAsked) {}

    /** Who a case is about. */
    public record Person(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String otherNames,
            @Nullable LocalDate dateOfBirth,
            @Nullable String postcode,
            @Nullable String schoolOrEmployer) {
        /** Nothing of it belongs in a log. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    /**
     * What is due about the support; each may be null.
     *
     * @param silentSince the last activity, once support is petering out
     */
    public record Due(
            @Nullable LocalDate nextReviewDue,
            @Nullable LocalDate assessmentDue,
            @Nullable Instant lastActivityAt,
            @Nullable Instant silentSince) {}

    /** One case; {@code allowed} names what the person signed in can do with it now. */
    public record Case(
            UUID id,
            String reference,
            UUID referralId,
            String borough,
            String originBorough,
            String kind,
            @Nullable String concern,
            String status,
            Instant statusSince,
            @Nullable String resumesAs,
            List<String> allowed,
            Consent consent,
            @Nullable UUID agendaItemId,
            @Nullable Instant otherSafeguardingAt,
            @Nullable String assignee,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable UUID record,
            @Nullable Instant destroyedAt,
            @Nullable Due due) {}

    /** Who a case is about; null when the person's record was destroyed. */
    public record Identity(@Nullable Person person) {}

    /** One line of the chronology. */
    public record Step(
            String kind,
            Instant at,
            @Nullable String from,
            String to,
            String actor,
            List<String> actorRoles,
            List<String> codes,
            @Nullable String reason,
            @Nullable String evidence) {}

    public Answer<PageOf<Summary>> list(Filter filter) {
        return cases.list(api -> api.page(
                given(filter.status()),
                given(filter.kind()),
                given(filter.mine()),
                given(filter.reference()),
                null,
                given(filter.after())));
    }

    /** The cases of one panel's kind that can be put on an agenda. */
    public Answer<PageOf<Summary>> toHear(String kind) {
        return cases.list(api -> api.page("INFORMATION_GATHERING", given(kind), null, null, MOST, null));
    }

    /** The case that a referral opened: one or none. */
    public Answer<PageOf<Summary>> ofReferral(UUID referral) {
        return cases.list(api -> api.ofReferral(referral));
    }

    public Answer<Case> one(UUID id) {
        return cases.ask(api -> api.one(id));
    }

    /** Who it is about: each look is recorded as one at the person. */
    public Answer<Identity> person(UUID id) {
        return cases.ask(api -> api.person(id));
    }

    public Answer<PageOf<Step>> chronology(UUID id) {
        return cases.list(api -> api.chronology(id));
    }

    /** Moves a case by one of its operations, such as {@code support}, on the version that was seen. */
    public Answer<Case> move(UUID id, String operation, String etag, MoveRequest move) {
        return cases.ask(api -> api.move(id, PathSegment.of(operation), HeaderValue.ifAny(etag), move));
    }

    public Answer<Case> assign(UUID id, String etag, CaseAssignmentRequest assignment) {
        return cases.ask(api -> api.assign(id, HeaderValue.ifAny(etag), assignment));
    }
}
