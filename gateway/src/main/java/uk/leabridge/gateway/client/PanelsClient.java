package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The panels of the referrals service: how they are made up, who sits on them, when they meet. */
@ApplicationScoped
public class PanelsClient {

    private final ServiceCalls calls;

    public PanelsClient(@Named("referrals") ServiceCalls calls) {
        this.calls = calls;
    }

    /** An agency with a seat; without a {@code required} one nothing is decided. */
    public record Agency(String code, String name, boolean required) {}

    /** A panel. */
    public record Panel(UUID id, String kind, String name, int quorumMinimum, List<Agency> agencies) {}

    /** Somebody who sits on a panel: a role to show, never a name. */
    public record Member(UUID id, String subject, String agency, String displayRole, Instant joinedAt) {}

    /** A meeting in a list. */
    public record MeetingLine(UUID id, UUID panelId, Instant startsAt, boolean online) {}

    /** What was made. */
    public record Made(UUID id) {}

    /** How a panel is made up. */
    public record PanelTermsRequest(String name, int quorumMinimum, List<Agency> agencies) {}

    /** A panel to be. */
    public record NewPanelRequest(String kind, PanelTermsRequest terms) {}

    /** Somebody who is to sit on a panel. */
    public record MemberRequest(String subject, String agency, String displayRole) {}

    /** A meeting to be; {@code place} is missing when it is online alone. */
    public record MeetingRequest(Instant startsAt, @Nullable String place, boolean online, String chair) {}

    public Answer<PageOf<Panel>> list(String after) {
        return calls.list(ServicePath.of("v1", "panels").with("after", after), Panel.class);
    }

    public Answer<Panel> one(UUID id) {
        return calls.get(ServicePath.of("v1", "panels", id), Panel.class);
    }

    public Answer<Made> create(String key, NewPanelRequest panel) {
        return calls.create(ServicePath.of("v1", "panels"), panel, key, Made.class);
    }

    public Answer<Panel> makeUp(UUID id, String etag, PanelTermsRequest terms) {
        return calls.put(ServicePath.of("v1", "panels", id), terms, etag, Panel.class);
    }

    public Answer<PageOf<Member>> members(UUID id) {
        return calls.list(ServicePath.of("v1", "panels", id, "members").with("limit", 100), Member.class);
    }

    public Answer<Made> seat(UUID id, String key, MemberRequest seat) {
        return calls.create(ServicePath.of("v1", "panels", id, "members"), seat, key, Made.class);
    }

    public Answer<Done> unseat(UUID id, UUID member) {
        return calls.delete(ServicePath.of("v1", "panels", id, "members", member));
    }

    /** The latest first. */
    public Answer<PageOf<MeetingLine>> meetings(UUID id, String after) {
        return calls.list(ServicePath.of("v1", "panels", id, "meetings").with("after", after), MeetingLine.class);
    }

    public Answer<Made> plan(UUID id, String key, MeetingRequest meeting) {
        return calls.create(ServicePath.of("v1", "panels", id, "meetings"), meeting, key, Made.class);
    }
}
