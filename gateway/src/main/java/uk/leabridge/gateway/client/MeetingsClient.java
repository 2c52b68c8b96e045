package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The meetings of panels, of the referrals service: agenda, attendance, what agencies told, decisions. */
@ApplicationScoped
public class MeetingsClient {

    private final ServiceCalls calls;

    public MeetingsClient(@Named("referrals") ServiceCalls calls) {
        this.calls = calls;
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
        return calls.list(ServicePath.of("v1", "meetings").with("limit", most), Upcoming.class);
    }

    public Answer<Meeting> one(UUID id) {
        return calls.get(ServicePath.of("v1", "meetings", id), Meeting.class);
    }

    public Answer<PanelsClient.Made> list(UUID id, String key, AgendaRequest listing) {
        return calls.create(ServicePath.of("v1", "meetings", id, "agenda"), listing, key, PanelsClient.Made.class);
    }

    public Answer<MeetingVersionView> unlist(UUID id, UUID item, String etag, RemovalRequest removal) {
        return calls.post(
                ServicePath.of("v1", "meetings", id, "agenda", item, "removal"),
                removal,
                etag,
                MeetingVersionView.class);
    }

    public Answer<MeetingVersionView> attend(UUID id, String etag, AttendanceRequest attendance) {
        return calls.put(
                ServicePath.of("v1", "meetings", id, "attendance"), attendance, etag, MeetingVersionView.class);
    }

    public Answer<PageOf<Decided>> decisions(UUID id) {
        return calls.list(ServicePath.of("v1", "meetings", id, "decisions"), Decided.class);
    }

    public Answer<MeetingVersionView> decide(UUID id, String etag, DecisionRequest decision) {
        return calls.post(ServicePath.of("v1", "meetings", id, "decisions"), decision, etag, MeetingVersionView.class);
    }

    public Answer<PageOf<Told>> information(UUID id, UUID item) {
        return calls.list(ServicePath.of("v1", "meetings", id, "agenda", item, "information"), Told.class);
    }

    public Answer<PanelsClient.Made> tell(UUID id, UUID item, String key, InformationRequest information) {
        return calls.create(
                ServicePath.of("v1", "meetings", id, "agenda", item, "information"),
                information,
                key,
                PanelsClient.Made.class);
    }
}
