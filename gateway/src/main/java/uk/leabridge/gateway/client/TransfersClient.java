package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offers of cases between boroughs, of the referrals service. */
@ApplicationScoped
public class TransfersClient {
    private final ServiceCalls calls;

    public TransfersClient(@Named("referrals") ServiceCalls calls) {
        this.calls = calls;
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
        return calls.get(ServicePath.of("v1", "cases", caseId, "transfer"), Preview.class);
    }

    public Answer<TransferStateView> offer(UUID caseId, String etag, TransferOfferRequest body) {
        return calls.post(ServicePath.of("v1", "cases", caseId, "transfer"), body, etag, TransferStateView.class);
    }

    public Answer<TransferStateView> revoke(UUID caseId, String etag, TransferReasonRequest body) {
        return calls.post(
                ServicePath.of("v1", "cases", caseId, "transfer", "revocation"), body, etag, TransferStateView.class);
    }

    /** The offers to the borough, or with {@code FROM_US} those that it made. */
    public Answer<PageOf<Summary>> list(String side, String after) {
        return calls.list(ServicePath.of("v1", "transfers").with("side", side).with("after", after), Summary.class);
    }

    /** The offers to the borough that wait for its answer, up to {@code most}. */
    public Answer<PageOf<Summary>> waiting(int most) {
        return calls.list(
                ServicePath.of("v1", "transfers")
                        .with("side", "TO_US")
                        .with("status", "OFFERED")
                        .with("limit", most),
                Summary.class);
    }

    public Answer<Transfer> one(UUID id) {
        return calls.get(ServicePath.of("v1", "transfers", id), Transfer.class);
    }

    /** Who it is about, for the borough that has to decide: each look is recorded as one at the person. */
    public Answer<CasesClient.Identity> person(UUID id) {
        return calls.get(ServicePath.of("v1", "transfers", id, "person"), CasesClient.Identity.class);
    }

    /** {@code how}: acceptance or refusal. */
    public Answer<TransferStateView> answer(UUID id, String how, String etag, TransferReasonRequest body) {
        return calls.post(ServicePath.of("v1", "transfers", id, how), body, etag, TransferStateView.class);
    }
}
