package uk.leabridge.referrals.casework.panel.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.cases.application.CaseVerdict;
import uk.leabridge.referrals.casework.cases.application.PanelCases;
import uk.leabridge.referrals.casework.cases.application.RequestedMove;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;
import uk.leabridge.referrals.casework.panel.domain.AgendaItem;
import uk.leabridge.referrals.casework.panel.domain.Meeting;
import uk.leabridge.referrals.casework.panel.domain.MeetingOutcome;
import uk.leabridge.referrals.casework.panel.domain.Meetings;

/** Takes a case off an agenda before it is decided; the members see it no longer. */
@ApplicationScoped
public class UnlistCase {
    private final Meetings meetings;
    private final PanelCases cases;
    private final Audit audit;
    private final Beginnings beginnings;

    UnlistCase(Meetings meetings, PanelCases cases, Audit audit, Beginnings beginnings) {
        this.meetings = meetings;
        this.cases = cases;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    public record Command(UUID meeting, long version, UUID item, RequestedMove.Words words) {}

    @Transactional
    public Attempt<MeetingOutcome> handle(Command command, Actor actor) {
        return PanelAccess.toRun(meetings.findToChange(command.meeting()), command.version(), actor)
                .then(meeting -> unlist(meeting, command, actor));
    }

    private Attempt<MeetingOutcome> unlist(Meeting meeting, Command command, Actor actor) {
        var refusal = meeting.refusesToRemove(command.item());
        if (refusal.isPresent()) return new Attempt.Tried<>(refusal.get());
        var item = meeting.item(command.item()).orElseThrow();
        if (!isHeardHere(item, actor)) return new Attempt.Tried<>(remove(meeting, item, actor));
        var move = RequestedMove.of(CaseAction.UNLIST, command.words()).at(item.id());
        return cases.take(item.caseId(), move, actor).map(verdict -> switch (verdict) {
            case CaseVerdict.Done _ -> remove(meeting, item, actor);
            case CaseVerdict.Refusal no -> CaseRefusals.of(no);
        });
    }

    private MeetingOutcome remove(Meeting meeting, AgendaItem item, Actor actor) {
        meeting.remove(item.id(), beginnings.now());
        audit.record(actor, AuditedAction.of("agenda.unlist", "meeting", meeting.id(), item.person()));
        meetings.keep(meeting);
        return new MeetingOutcome.Changed(meeting);
    }

    /** A case that went another way meanwhile, to the police for example, leaves an item behind that it no longer needs. */
    private boolean isHeardHere(AgendaItem item, Actor actor) {
        return cases.find(item.caseId(), actor)
                .flatMap(PanelCases.Card::listing)
                .filter(item.id()::equals)
                .isPresent();
    }
}
