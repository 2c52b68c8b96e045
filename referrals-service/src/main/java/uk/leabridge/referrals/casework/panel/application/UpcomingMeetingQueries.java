package uk.leabridge.referrals.casework.panel.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;
import uk.leabridge.referrals.casework.panel.domain.Meeting;
import uk.leabridge.referrals.casework.panel.domain.Meetings;
import uk.leabridge.referrals.casework.panel.domain.Panel;
import uk.leabridge.referrals.casework.panel.domain.PanelMembers;
import uk.leabridge.referrals.casework.panel.domain.Panels;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** Reads which meetings are to come, of all panels that somebody may see. */
@ApplicationScoped
public class UpcomingMeetingQueries {
    /** A meeting is worked on after it began: its decisions are recorded then. */
    private static final Duration STILL = Duration.ofDays(2);

    private final Meetings meetings;
    private final Panels panels;
    private final PanelMembers members;
    private final InstantSource time;

    UpcomingMeetingQueries(Meetings meetings, Panels panels, PanelMembers members, InstantSource time) {
        this.meetings = meetings;
        this.panels = panels;
        this.members = members;
        this.time = time;
    }

    /** A meeting and whose it is. */
    public record Upcoming(UUID id, UUID panelId, String panel, PanelKind kind, Instant startsAt, boolean online) {}

    /** The borough's, the next first; to a member those of the panels on which they sit. */
    @Transactional
    public Page<Upcoming> list(Optional<Cursor> after, int limit, Actor actor) {
        var borough = actor.borough().code();
        Optional<List<UUID>> own =
                PanelAccess.mayRun(actor, borough) ? Optional.empty() : Optional.of(members.panelsOf(actor.subject()));
        if (own.filter(List::isEmpty).isPresent()) return new Page<>(List.of(), Optional.empty());
        var found = meetings.from(borough, time.instant().minus(STILL), own, after, limit + 1);
        var known = new HashMap<UUID, Panel>();
        return Page.of(found, limit, last -> new Cursor(last.startsAt(), last.id()))
                .map(meeting -> upcoming(meeting, known));
    }

    private Upcoming upcoming(Meeting meeting, Map<UUID, Panel> known) {
        var panel = known.computeIfAbsent(meeting.panel(), id -> panels.find(id).orElseThrow());
        return new Upcoming(meeting.id(), panel.id(), panel.name(), panel.kind(), meeting.startsAt(), meeting.online());
    }
}
