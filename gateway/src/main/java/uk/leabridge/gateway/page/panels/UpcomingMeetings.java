package uk.leabridge.gateway.page.panels;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.PageOf;
import uk.leabridge.gateway.client.PanelsClient;
import uk.leabridge.gateway.client.PanelsClient.MeetingLine;
import uk.leabridge.gateway.client.PanelsClient.Panel;

/** The meetings that the person signed in has before them, the next first. A borough has a panel for each kind, so few calls do. */
@ApplicationScoped
public class UpcomingMeetings {

    /** A meeting is worked on after it began: its decisions are recorded then. */
    private static final Duration STILL = Duration.ofDays(2);

    private static final int MOST_PANELS = 6;
    private static final int MOST = 10;

    private final PanelsClient panels;
    private final InstantSource clock;

    public UpcomingMeetings(PanelsClient panels, InstantSource clock) {
        this.panels = panels;
        this.clock = clock;
    }

    /** A meeting and whose it is. */
    public record Upcoming(MeetingLine meeting, Panel panel) {}

    public Answer<List<Upcoming>> all() {
        return panels.list("").map(page -> of(page.items()));
    }

    /** Those of the panels of one kind. */
    List<Upcoming> ofKind(String kind) {
        return of(panels.list("").orPage().items().stream()
                .filter(panel -> panel.kind().equals(kind))
                .toList());
    }

    private List<Upcoming> of(List<Panel> found) {
        Instant since = clock.instant().minus(STILL);
        return found.stream()
                .limit(MOST_PANELS)
                .flatMap(panel -> panels.meetings(panel.id(), "").or(PageOf.empty()).items().stream()
                        .filter(meeting -> meeting.startsAt().isAfter(since))
                        .map(meeting -> new Upcoming(meeting, panel)))
                .sorted(Comparator.comparing(upcoming -> upcoming.meeting().startsAt()))
                .limit(MOST)
                .toList();
    }
}
