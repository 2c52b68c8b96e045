package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The referrals service, as far as the console uses it. */
@ApplicationScoped
public class ReferralsClient {

    private final ServiceCalls calls;

    public ReferralsClient(@Named("referrals") ServiceCalls calls) {
        this.calls = calls;
    }

    /** A referral in a list: nothing of it identifies a person. */
    public record Summary(
            UUID id,
            String reference,
            String status,
            @Nullable String sector,
            @Nullable String concern,
            @Nullable String ageBand,
            boolean immediateDanger,
            @Nullable String assignee,
            Instant receivedAt,
            @Nullable Instant gatewayDueAt,
            @Nullable String gatewayResult,
            boolean overdue,
            boolean escalatedToChair) {}

    /** What an officer has to do, part by part. */
    public record WorkList(Part overdue, Part today, Part thisWeek, Part waiting, List<Summary> onHold) {}

    /** One part: how many there are, whether there are {@code more} than were counted, and the first of them. */
    public record Part(int count, boolean more, List<Due> items) {}

    /**
     * Something to do by a moment, about a referral or a case.
     *
     * @param aboutId the action, session or signpost that is meant; otherwise the referral or case once more
     * @param owner null when it is nobody's
     */
    public record Due(
            String kind,
            String subject,
            UUID subjectId,
            UUID aboutId,
            String reference,
            @Nullable String owner,
            boolean waitsForOthers,
            boolean immediateDanger,
            boolean escalatedToChair,
            Instant dueAt,
            boolean overdue) {}

    /** What is due, narrowed. */
    public record DueFilter(boolean mine, boolean overdue, String kind, String after) {}

    public record Draft(
            UUID id,
            @Nullable Map<String, Object> answers,
            @Nullable Instant savedAt) {}

    public record Receipt(UUID id, String reference, String status, Instant receivedAt, String whatHappensNext) {}

    /** What a referrer may see of what they sent: that it came, and what was decided. */
    public record Mine(
            UUID id,
            String reference,
            Instant receivedAt,
            String decision,
            @Nullable Instant decidedAt,
            String feedback) {}

    /** One line of the chronology. */
    public record Step(
            String kind,
            Instant at,
            @Nullable String from,
            @Nullable String to,
            @Nullable String actor,
            @Nullable List<String> codes,
            @Nullable String reason,
            @Nullable String evidence) {}

    /** Another referral of the probable same person, in this borough. */
    public record Earlier(
            UUID id,
            String reference,
            String status,
            Instant receivedAt,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            boolean later,
            String strength) {}

    /** Another borough's: that it exists, and whom to ask. */
    public record Elsewhere(
            String borough, @Nullable String contact, String reference, boolean open, String strength) {}

    /** All of them; {@code closedByYou} has the references of those that this person closed. */
    public record Known(List<Earlier> items, List<Elsewhere> elsewhere, List<String> closedByYou) {}

    /**
     * All of one referral; {@code allowed} names the statuses to which the person signed in can decide.
     *
     * @param record what one data key seals
     * @param form what the referrer said; missing once the person's record was destroyed
     */
    public record Referral(
            UUID id,
            String reference,
            String status,
            String sector,
            String concern,
            String ageBand,
            boolean immediateDanger,
            boolean overdue,
            boolean escalatedToChair,
            Instant receivedAt,
            @Nullable Instant decidedAt,
            @Nullable Instant destroyedAt,
            @Nullable String assignee,
            List<String> allowed,
            Check gatewayCheck,
            UUID record,
            @Nullable ReferralForm form) {}

    /** What the police were asked, and answered. */
    public record Check(
            Instant requestedAt,
            Instant dueAt,
            @Nullable String result,
            @Nullable Instant answeredAt) {}

    /** A referral after a change. */
    public record ChangedReferralView(UUID id, String reference, String status, List<String> allowed, long version) {}

    /** What the police answered. */
    public record GatewayCheckRequest(String result, String note) {}

    /** A decision; where the person is pointed to, and which panel hears of them when that is to choose. */
    public record ScreeningRequest(
            String decision,
            String reason,
            @Nullable String evidence,
            String legalBasis,
            List<String> signposts,
            @Nullable String panelKind,
            @Nullable String panelKindReason) {}

    /** Whose referral it is from now on. */
    public record AssignmentRequest(String assignee) {}

    /** A form that is not sent yet; what is kept of it is for the page alone, and the document lets it be anything. */
    public record DraftRequest(Map<String, Object> answers) {}

    /** What narrows the list; each may be empty. */
    public record Filter(
            String status, String sector, boolean overdue, String assignee, String reference, String after) {}

    /** The borough's work, or what is given to the person who asks. */
    public Answer<WorkList> workList(boolean mine) {
        return calls.get(ServicePath.of("v1", "worklist").with("owner", owner(mine)), WorkList.class);
    }

    /** The longest overdue first. */
    public Answer<PageOf<Due>> due(DueFilter filter) {
        return calls.list(
                ServicePath.of("v1", "worklist", "items")
                        .with("owner", owner(filter.mine()))
                        .with("overdue", filter.overdue() ? "true" : null)
                        .with("kind", filter.kind())
                        .with("after", filter.after()),
                Due.class);
    }

    private static String owner(boolean mine) {
        return mine ? "me" : "all";
    }

    public Answer<PageOf<Summary>> list(Filter filter) {
        return calls.list(
                ServicePath.of("v1", "referrals")
                        .with("status", filter.status())
                        .with("sector", filter.sector())
                        .with("overdue", filter.overdue() ? "true" : null)
                        .with("assignee", filter.assignee())
                        .with("reference", filter.reference())
                        .with("after", filter.after()),
                Summary.class);
    }

    public Answer<PageOf<Mine>> mine(String after) {
        return calls.list(ServicePath.of("v1", "referrals", "mine").with("after", after), Mine.class);
    }

    public Answer<Mine> mine(UUID id) {
        return calls.get(ServicePath.of("v1", "referrals", "mine", id), Mine.class);
    }

    public Answer<Referral> referral(UUID id) {
        return calls.get(ServicePath.of("v1", "referrals", id), Referral.class);
    }

    public Answer<PageOf<Step>> chronology(UUID id) {
        return calls.list(ServicePath.of("v1", "referrals", id, "chronology"), Step.class);
    }

    /** The look is audited, in the other boroughs too. */
    public Answer<Known> earlier(UUID id) {
        return calls.get(ServicePath.of("v1", "referrals", id, "earlier"), Known.class);
    }

    public Answer<ChangedReferralView> startScreening(UUID id, String etag) {
        return calls.post(ServicePath.of("v1", "referrals", id, "screening-start"), etag, ChangedReferralView.class);
    }

    public Answer<ChangedReferralView> screen(UUID id, String etag, ScreeningRequest decision) {
        return calls.post(
                ServicePath.of("v1", "referrals", id, "screening"), decision, etag, ChangedReferralView.class);
    }

    public Answer<ChangedReferralView> gatewayCheck(UUID id, String etag, GatewayCheckRequest check) {
        return calls.post(
                ServicePath.of("v1", "referrals", id, "gateway-checks"), check, etag, ChangedReferralView.class);
    }

    public Answer<ChangedReferralView> assign(UUID id, String etag, AssignmentRequest assignment) {
        return calls.put(
                ServicePath.of("v1", "referrals", id, "assignment"), assignment, etag, ChangedReferralView.class);
    }

    public Answer<Receipt> submit(String key, ReferralForm referral) {
        return calls.create(ServicePath.of("v1", "referrals"), referral, key, Receipt.class);
    }

    /** Starts an empty form; asked twice, it starts two, as the service knows no key for it. */
    public Answer<Draft> startDraft() {
        return calls.post(ServicePath.of("v1", "referral-drafts"), new DraftRequest(Map.of()), "", Draft.class);
    }

    public Answer<Draft> draft(UUID id) {
        return calls.get(ServicePath.of("v1", "referral-drafts", id), Draft.class);
    }

    public Answer<PageOf<Draft>> drafts() {
        return calls.list(ServicePath.of("v1", "referral-drafts"), Draft.class);
    }

    public Answer<Draft> saveDraft(UUID id, String etag, Map<String, Object> answers) {
        return calls.put(ServicePath.of("v1", "referral-drafts", id), new DraftRequest(answers), etag, Draft.class);
    }

    /** Whatever its version. */
    public Answer<Done> discardDraft(UUID id) {
        return calls.delete(ServicePath.of("v1", "referral-drafts", id));
    }
}
