package uk.leabridge.gateway.client;

import static uk.leabridge.gateway.client.ServiceApi.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/** Offers of cases between boroughs, of the referrals service. */
@ApplicationScoped
public class TransfersClient {
    private final ServiceApi<TransfersApi> transfers;

    public TransfersClient(@RestClient TransfersApi transfers, Services services) {
        this.transfers = services.of(Area.REFERRALS, transfers);
    }

    /** What goes with a case, in numbers. */
    public record Parts(
            int assessments,
            int planActions,
            int sessions,
            int sessionsOpen,
            int steps,
            int documents,
            int signposts,
            int holds) {}

    /** A borough that a case can be offered to. */
    public record Other(String borough, String contact) {}

    /** What an offer would move; {@code standing} is the offer that stands. */
    public record Preview(
            UUID caseId,
            String reference,
            String status,
            Parts moves,
            CasesClient.Consent consent,
            List<Other> others,
            @Nullable UUID standing) {}

    /** A transfer in a list. */
    public record Summary(
            UUID id,
            String reference,
            String from,
            String to,
            String kind,
            String status,
            Instant offeredAt,
            @Nullable Instant answeredAt) {}

    /** One transfer, without who it is about. */
    public record Transfer(
            UUID id,
            String reference,
            String from,
            String to,
            String kind,
            @Nullable String concern,
            String status,
            @Nullable UUID caseId,
            Parts moves,
            String consent,
            @Nullable String consentFrom,
            @Nullable String contact,
            Instant offeredAt,
            String legalBasis,
            @Nullable String reason,
            @Nullable String evidence,
            @Nullable Instant answeredAt,
            @Nullable String answer) {}

    /** To whom a case is offered, and why. */
    public record TransferOfferRequest(
            String to, String reason, @Nullable String evidence, String legalBasis) {}

    /** Why an offer is taken back, accepted or refused. */
    public record TransferReasonRequest(
            String reason, @Nullable String evidence, String legalBasis) {}

    /** An offer after a change. */
    public record TransferStateView(UUID id, String status) {}

    public Answer<Preview> preview(UUID caseId) {
        return transfers.ask(api -> api.preview(caseId));
    }

    public Answer<TransferStateView> offer(UUID caseId, String etag, TransferOfferRequest body) {
        return transfers.ask(api -> api.offer(caseId, HeaderValue.ifAny(etag), body));
    }

    public Answer<TransferStateView> revoke(UUID caseId, String etag, TransferReasonRequest body) {
        return transfers.ask(api -> api.revoke(caseId, HeaderValue.ifAny(etag), body));
    }

    /** The offers to the borough, or with {@code FROM_US} those that it made. */
    public Answer<PageOf<Summary>> list(String side, String after) {
        return transfers.list(api -> api.page(given(side), null, null, given(after)));
    }

    /** The offers to the borough that wait for its answer, up to {@code most}. */
    public Answer<PageOf<Summary>> waiting(int most) {
        return transfers.list(api -> api.page("TO_US", "OFFERED", most, null));
    }

    public Answer<Transfer> one(UUID id) {
        return transfers.ask(api -> api.one(id));
    }

    /** Who it is about, for the borough that has to decide: each look is recorded as one at the person. */
    public Answer<CasesClient.Identity> person(UUID id) {
        return transfers.ask(api -> api.person(id));
    }

    /** {@code how}: acceptance or refusal. */
    public Answer<TransferStateView> answer(UUID id, String how, String etag, TransferReasonRequest body) {
        var version = HeaderValue.ifAny(etag);
        return transfers.ask(
                api -> how.equals("acceptance") ? api.accept(id, version, body) : api.refuse(id, version, body));
    }
}
