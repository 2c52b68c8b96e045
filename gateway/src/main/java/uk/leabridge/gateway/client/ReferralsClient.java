package uk.leabridge.gateway.client;

import static uk.leabridge.gateway.client.ServiceApi.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/** The referrals service, as far as the console uses it. */
@ApplicationScoped
public class ReferralsClient {

    private final ServiceApi<ReferralsApi> referrals;

    public ReferralsClient(@RestClient ReferralsApi referrals, Services services) {
        this.referrals = services.of(Area.REFERRALS, referrals);
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
        return referrals.ask(api -> api.workList(owner(mine)));
    }

    /** The longest overdue first. */
    public Answer<PageOf<Due>> due(DueFilter filter) {
        return referrals.list(api ->
                api.due(owner(filter.mine()), given(filter.overdue()), given(filter.kind()), given(filter.after())));
    }

    private static String owner(boolean mine) {
        return mine ? "me" : "all";
    }

    public Answer<PageOf<Summary>> list(Filter filter) {
        return referrals.list(api -> api.page(
                given(filter.status()),
                given(filter.sector()),
                given(filter.overdue()),
                given(filter.assignee()),
                given(filter.reference()),
                given(filter.after())));
    }

    public Answer<PageOf<Mine>> mine(String after) {
        return referrals.list(api -> api.mine(given(after)));
    }

    public Answer<Mine> mine(UUID id) {
        return referrals.ask(api -> api.oneOfMine(id));
    }

    public Answer<Referral> referral(UUID id) {
        return referrals.ask(api -> api.referral(id));
    }

    public Answer<PageOf<Step>> chronology(UUID id) {
        return referrals.list(api -> api.chronology(id));
    }

    /** The look is audited, in the other boroughs too. */
    public Answer<Known> earlier(UUID id) {
        return referrals.ask(api -> api.earlier(id));
    }

    public Answer<ChangedReferralView> startScreening(UUID id, String etag) {
        return referrals.ask(api -> api.startScreening(id, HeaderValue.ifAny(etag)));
    }

    public Answer<ChangedReferralView> screen(UUID id, String etag, ScreeningRequest decision) {
        return referrals.ask(api -> api.screen(id, HeaderValue.ifAny(etag), decision));
    }

    public Answer<ChangedReferralView> gatewayCheck(UUID id, String etag, GatewayCheckRequest check) {
        return referrals.ask(api -> api.gatewayCheck(id, HeaderValue.ifAny(etag), check));
    }

    public Answer<ChangedReferralView> assign(UUID id, String etag, AssignmentRequest assignment) {
        return referrals.ask(api -> api.assign(id, HeaderValue.ifAny(etag), assignment));
    }

    public Answer<Receipt> submit(String key, ReferralForm referral) {
        return referrals.ask(api -> api.submit(HeaderValue.of(key), referral));
    }

    /** Starts an empty form; asked twice, it starts two, as the service knows no key for it. */
    public Answer<Draft> startDraft() {
        return referrals.ask(api -> api.startDraft(new DraftRequest(Map.of())));
    }

    public Answer<Draft> draft(UUID id) {
        return referrals.ask(api -> api.draft(id));
    }

    public Answer<PageOf<Draft>> drafts() {
        return referrals.list(ReferralsApi::drafts);
    }

    public Answer<Draft> saveDraft(UUID id, String etag, Map<String, Object> answers) {
        return referrals.ask(api -> api.saveDraft(id, HeaderValue.ifAny(etag), new DraftRequest(answers)));
    }

    /** Whatever its version. */
    public Answer<Done> discardDraft(UUID id) {
        return referrals.act(api -> api.discardDraft(id));
    }
}
