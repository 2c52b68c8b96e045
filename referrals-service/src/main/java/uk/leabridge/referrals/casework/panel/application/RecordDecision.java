package uk.leabridge.referrals.casework.panel.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.cases.application.CaseVerdict;
import uk.leabridge.referrals.casework.cases.application.PanelCases;
import uk.leabridge.referrals.casework.cases.application.RequestedMove;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;
import uk.leabridge.referrals.casework.panel.domain.AgendaItem;
import uk.leabridge.referrals.casework.panel.domain.Decision;
import uk.leabridge.referrals.casework.panel.domain.Meeting;
import uk.leabridge.referrals.casework.panel.domain.MeetingOutcome;
import uk.leabridge.referrals.casework.panel.domain.Meetings;
import uk.leabridge.referrals.casework.panel.domain.Panels;
import uk.leabridge.referrals.casework.panel.domain.Quorum;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

/**
 * Minutes what a panel decides on a case (Channel duty guidance 2023): with a quorum and a reason or not at all. The minutes and
 * the case's new status commit together.
 */
@ApplicationScoped
public class RecordDecision {
    private final Meetings meetings;
    private final Panels panels;
    private final PanelCases cases;
    private final Vault vault;
    private final Audit audit;
    private final Beginnings beginnings;

    RecordDecision(
            Meetings meetings, Panels panels, PanelCases cases, Vault vault, Audit audit, Beginnings beginnings) {
        this.meetings = meetings;
        this.panels = panels;
        this.cases = cases;
        this.vault = vault;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    /**
     * A decision, at the version of the meeting that the chair read.
     *
     * @param dissent who was of another opinion and why; null when nobody was
     * @param signposts where the person is pointed to; at least one for NOT_ADOPT
     */
    public record Command(
            UUID meeting,
            long version,
            UUID item,
            Decision decision,
            RequestedMove.Words words,
            @Nullable String dissent,
            Set<Signpost> signposts) {}

    @Transactional
    public Attempt<MeetingOutcome> handle(Command command, Actor actor) {
        return Attempt.on(meetings.findToChange(command.meeting())
                        .filter(meeting -> PanelAccess.mayDecide(actor, meeting.borough())))
                .at(command.version(), Meeting::version)
                .then(meeting -> decide(meeting, command, actor));
    }

    private Attempt<MeetingOutcome> decide(Meeting meeting, Command command, Actor actor) {
        var quorum = panels.find(meeting.panel()).orElseThrow().quorum();
        var refusal = meeting.refusesToDecide(command.item(), quorum);
        if (refusal.isPresent()) return new Attempt.Tried<>(refusal.get());
        var item = meeting.item(command.item()).orElseThrow();
        var move = RequestedMove.of(action(command.decision()), command.words())
                .pointingTo(command.signposts())
                .at(item.id());
        return cases.take(item.caseId(), move, actor).map(verdict -> switch (verdict) {
            case CaseVerdict.Done _ -> minute(meeting, item, command, quorum, actor);
            case CaseVerdict.Refusal no -> CaseRefusals.of(no);
        });
    }

    private MeetingOutcome minute(Meeting meeting, AgendaItem item, Command command, Quorum quorum, Actor actor) {
        var key = vault.require(item.person());
        var reason = key.seal(command.words().reason(), SealedInformation.REASON);
        var dissent = command.dissent() == null ? null : key.seal(command.dissent(), SealedInformation.DISSENT);
        var at = beginnings.now().truncatedTo(ChronoUnit.MICROS);
        meeting.decide(
                item.id(),
                new AgendaItem.Minute(command.decision(), reason, dissent, command.signposts(), actor.subject(), at),
                quorum);
        audit.record(
                actor,
                AuditedAction.of("meeting.decide", "agenda-item", item.id(), item.person())
                        .over(reason));
        meetings.keep(meeting);
        return new MeetingOutcome.Changed(meeting);
    }

    private static CaseAction action(Decision decision) {
        return switch (decision) {
            case ADOPT -> CaseAction.ADOPT;
            case NOT_ADOPT -> CaseAction.NOT_ADOPT;
            case DEFER -> CaseAction.DEFER;
        };
    }
}
