package uk.leabridge.referrals.casework.panel.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
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
import uk.leabridge.referrals.casework.panel.domain.Panels;

/** Puts a case on the agenda of a meeting: the panel of its kind, and no other, hears it. */
@ApplicationScoped
public class ListCase {
    private final Meetings meetings;
    private final Panels panels;
    private final PanelCases cases;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Beginnings beginnings;

    ListCase(
            Meetings meetings,
            Panels panels,
            PanelCases cases,
            Idempotency idempotency,
            Audit audit,
            Beginnings beginnings) {
        this.meetings = meetings;
        this.panels = panels;
        this.cases = cases;
        this.idempotency = idempotency;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    public record Command(IdempotencyKey key, UUID meeting, UUID caseId, RequestedMove.Words words) {}

    @Transactional
    public Creation<Made, MeetingOutcome.Refusal> handle(Command command, Actor actor) {
        return idempotency.once(
                actor, "agenda.list/" + command.meeting(), command.key(), Made.class, () -> list(command, actor));
    }

    private Creation<Made, MeetingOutcome.Refusal> list(Command command, Actor actor) {
        var meeting = meetings.findToChange(command.meeting()).filter(m -> PanelAccess.mayRun(actor, m.borough()));
        if (meeting.isEmpty()) return Creation.notFound();
        var card = cases.find(command.caseId(), actor);
        if (card.isEmpty()) return Creation.refused(new MeetingOutcome.NoSuchCase());
        return list(meeting.get(), card.get(), command, actor);
    }

    private Creation<Made, MeetingOutcome.Refusal> list(
            Meeting meeting, PanelCases.Card card, Command command, Actor actor) {
        var panel = panels.find(meeting.panel()).orElseThrow();
        if (panel.kind() != card.kind()) return Creation.refused(new MeetingOutcome.WrongPanel(card.kind()));
        var refusal = meeting.refusesToHear();
        if (refusal.isPresent()) return Creation.refused(refusal.get());
        var item = beginnings.id();
        var move = RequestedMove.of(CaseAction.LIST, command.words()).at(item);
        return Creation.of(cases.take(card.id(), move, actor).map(verdict -> switch (verdict) {
            case CaseVerdict.Done _ -> hear(item, meeting, card, actor);
            case CaseVerdict.Refusal no -> Creation.refused(CaseRefusals.of(no));
        }));
    }

    private Creation<Made, MeetingOutcome.Refusal> hear(UUID item, Meeting meeting, PanelCases.Card card, Actor actor) {
        meeting.hear(new AgendaItem.Heard(item, card.id(), card.person(), actor.subject(), beginnings.now()));
        audit.record(actor, AuditedAction.of("agenda.list", "meeting", meeting.id(), card.person()));
        return Creation.created(new Made(item));
    }
}
