package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/** The meetings of panels, of the referrals service: agenda, attendance, what agencies told, decisions. */
@ApplicationScoped
public class MeetingsClient {

    private final ServiceApi<MeetingsApi> meetings;

    public MeetingsClient(@RestClient MeetingsApi meetings, Services services) {
        this.meetings = services.of(Area.REFERRALS, meetings);
    }

    /** Who is there, by agency; {@code missing} are those without which the panel decides nothing. */
    public record Attended(
            Set<String> present, Set<String> absent, int quorumMinimum, Set<String> missing, boolean quorum) {}

    /** A case to be heard. */
    public record Item(
            UUID id,
            int position,
            UUID caseId,
            String reference,
            String status,
            Instant listedAt,
            @Nullable String decision,
            @Nullable Instant decidedAt,
            List<String> agenciesPresent,
            List<String> signposts) {}

    /** One meeting, in codes: nothing of it names a person. */
    public record Meeting(
            UUID id,
            UUID panelId,
            String kind,
            Instant startsAt,
            @Nullable String place,
            boolean online,
            String chair,
            Attended attendance,
            List<Item> agenda) {}

    /** What an agency told; the words are missing when the person's record was destroyed. */
    public record Told(
            UUID id,
            String agency,
            String author,
            Instant givenAt,
            @Nullable String words) {}

    /** A decision as it was minuted. */
    public record Decided(
            UUID itemId,
            String decision,
            Instant decidedAt,
            String decidedBy,
            List<String> agenciesPresent,
            List<String> signposts,
            @Nullable String reason,
            @Nullable String dissent) {}

    /** A meeting to come and whose it is. */
    public record Upcoming(UUID id, UUID panelId, String panel, String kind, Instant startsAt, boolean online) {}

    /** A case for the agenda, and why the panel should hear it. */
    public record AgendaRequest(
            String caseId, String reason, @Nullable String evidence, String legalBasis) {}

    /** Why a case is taken off again. */
    public record RemovalRequest(String reason, String legalBasis) {}

    /** Who is there, of all agencies with a seat. */
    public record AttendanceRequest(List<Seat> agencies) {}

    /** Whether an agency is there. */
    public record Seat(String agency, boolean present) {}

    /** What the panel decides; where else the person is pointed to when it does not adopt. */
    public record DecisionRequest(
            UUID itemId,
            String decision,
            String reason,
            @Nullable String evidence,
            String legalBasis,
            @Nullable List<String> signposts,
            @Nullable String dissent) {}

    /** What an agency tells; {@code agency} is missing when its own member does. */
    public record InformationRequest(@Nullable String agency, String words) {
        /** Nothing of it belongs in a log. */
        @Override
        public String toString() {
            return "InformationRequest";
        }
    }

    /** A meeting after a change. */
    public record MeetingVersionView(UUID id, long version) {}

    /** Of all panels that the person may see, the next first. */
    public Answer<PageOf<Upcoming>> upcoming(int most) {
        return meetings.list(api -> api.upcoming(most));
    }

    public Answer<Meeting> one(UUID id) {
        return meetings.ask(api -> api.one(id));
    }

    public Answer<Made> list(UUID id, String key, AgendaRequest listing) {
        return meetings.ask(api -> api.list(id, HeaderValue.of(key), listing));
    }

    public Answer<MeetingVersionView> unlist(UUID id, UUID item, String etag, RemovalRequest removal) {
        return meetings.ask(api -> api.unlist(id, item, HeaderValue.ifAny(etag), removal));
    }

    public Answer<MeetingVersionView> attend(UUID id, String etag, AttendanceRequest attendance) {
        return meetings.ask(api -> api.attend(id, HeaderValue.ifAny(etag), attendance));
    }

    public Answer<PageOf<Decided>> decisions(UUID id) {
        return meetings.list(api -> api.decisions(id));
    }

    public Answer<MeetingVersionView> decide(UUID id, String etag, DecisionRequest decision) {
        return meetings.ask(api -> api.decide(id, HeaderValue.ifAny(etag), decision));
    }

    public Answer<PageOf<Told>> information(UUID id, UUID item) {
        return meetings.list(api -> api.information(id, item));
    }

    public Answer<Made> tell(UUID id, UUID item, String key, InformationRequest information) {
        return meetings.ask(api -> api.tell(id, item, HeaderValue.of(key), information));
    }
}
