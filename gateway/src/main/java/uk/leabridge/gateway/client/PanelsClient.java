package uk.leabridge.gateway.client;

import static uk.leabridge.gateway.client.ServiceApi.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/** The panels of the referrals service: how they are made up, who sits on them, when they meet. */
@ApplicationScoped
public class PanelsClient {

    private static final int MOST = 100;

    private final ServiceApi<PanelsApi> panels;

    public PanelsClient(@RestClient PanelsApi panels, Services services) {
        this.panels = services.of(Area.REFERRALS, panels);
    }

    /** An agency with a seat; without a {@code required} one nothing is decided. */
    public record Agency(String code, String name, boolean required) {}

    /** A panel. */
    public record Panel(UUID id, String kind, String name, int quorumMinimum, List<Agency> agencies) {}

    /** Somebody who sits on a panel: a role to show, never a name. */
    public record Member(UUID id, String subject, String agency, String displayRole, Instant joinedAt) {}

    /** A meeting in a list. */
    public record MeetingLine(UUID id, UUID panelId, Instant startsAt, boolean online) {}

    /** How a panel is made up. */
    public record PanelTermsRequest(String name, int quorumMinimum, List<Agency> agencies) {}

    /** A panel to be. */
    public record NewPanelRequest(String kind, PanelTermsRequest terms) {}

    /** Somebody who is to sit on a panel. */
    public record MemberRequest(String subject, String agency, String displayRole) {}

    /** A meeting to be; {@code place} is missing when it is online alone. */
    public record MeetingRequest(Instant startsAt, @Nullable String place, boolean online, String chair) {}

    public Answer<PageOf<Panel>> list(String after) {
        return panels.list(api -> api.page(given(after)));
    }

    public Answer<Panel> one(UUID id) {
        return panels.ask(api -> api.one(id));
    }

    public Answer<Made> create(String key, NewPanelRequest panel) {
        return panels.ask(api -> api.create(HeaderValue.of(key), panel));
    }

    public Answer<Panel> makeUp(UUID id, String etag, PanelTermsRequest terms) {
        return panels.ask(api -> api.makeUp(id, HeaderValue.ifAny(etag), terms));
    }

    public Answer<PageOf<Member>> members(UUID id) {
        return panels.list(api -> api.members(id, MOST));
    }

    public Answer<Made> seat(UUID id, String key, MemberRequest seat) {
        return panels.ask(api -> api.seat(id, HeaderValue.of(key), seat));
    }

    public Answer<Done> unseat(UUID id, UUID member) {
        return panels.act(api -> api.unseat(id, member));
    }

    /** The latest first. */
    public Answer<PageOf<MeetingLine>> meetings(UUID id, String after) {
        return panels.list(api -> api.meetings(id, given(after)));
    }

    public Answer<Made> plan(UUID id, String key, MeetingRequest meeting) {
        return panels.ask(api -> api.plan(id, HeaderValue.of(key), meeting));
    }
}
