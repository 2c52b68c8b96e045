package uk.leabridge.referrals.casework.panel.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.panel.domain.Meeting;
import uk.leabridge.referrals.casework.panel.domain.MeetingOutcome;
import uk.leabridge.referrals.casework.panel.domain.Meetings;
import uk.leabridge.referrals.casework.panel.domain.Panels;

/** Records which agencies are at a meeting. Who comes or goes during it is recorded anew; each decision keeps who was there. */
@ApplicationScoped
public class RecordAttendance {
    private final Meetings meetings;
    private final Panels panels;
    private final Audit audit;
    private final Beginnings beginnings;

    RecordAttendance(Meetings meetings, Panels panels, Audit audit, Beginnings beginnings) {
        this.meetings = meetings;
        this.panels = panels;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    /**
     * Who is there.
     *
     * @param byAgency whether the agency of a code is there
     */
    public record Command(UUID meeting, long version, Map<String, Boolean> byAgency) {}

    @Transactional
    public Attempt<MeetingOutcome> handle(Command command, Actor actor) {
        return PanelAccess.toRun(meetings.findToChange(command.meeting()), command.version(), actor)
                .map(meeting -> record(meeting, command, actor));
    }

    private MeetingOutcome record(Meeting meeting, Command command, Actor actor) {
        var known = panels.find(meeting.panel()).orElseThrow().codes();
        if (!known.containsAll(command.byAgency().keySet())) return new MeetingOutcome.AgencyUnknown(known);
        meeting.attended(command.byAgency(), beginnings.now());
        audit.record(actor, AuditedAction.of("meeting.attendance", "meeting", meeting.id()));
        meetings.keep(meeting);
        return new MeetingOutcome.Changed(meeting);
    }
}
