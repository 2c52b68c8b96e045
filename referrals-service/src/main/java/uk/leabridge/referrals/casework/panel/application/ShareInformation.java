package uk.leabridge.referrals.casework.panel.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.panel.domain.AgencyInformation;
import uk.leabridge.referrals.casework.panel.domain.AgendaItem;
import uk.leabridge.referrals.casework.panel.domain.Meeting;
import uk.leabridge.referrals.casework.panel.domain.MeetingOutcome;
import uk.leabridge.referrals.casework.panel.domain.Meetings;
import uk.leabridge.referrals.casework.panel.domain.PanelMember;
import uk.leabridge.referrals.casework.panel.domain.PanelMembers;
import uk.leabridge.referrals.casework.panel.domain.Panels;

/**
 * Tells a panel what an agency knows of the person in a case. A member speaks for the agency whose seat they have, and for no
 * other; officers and chairs take down what an agency told them.
 */
@ApplicationScoped
public class ShareInformation {
    private final Meetings meetings;
    private final Panels panels;
    private final PanelMembers members;
    private final PanelAccess access;
    private final SealedInformation sealed;
    private final Idempotency idempotency;
    private final Beginnings beginnings;

    ShareInformation(
            Meetings meetings,
            Panels panels,
            PanelMembers members,
            PanelAccess access,
            SealedInformation sealed,
            Idempotency idempotency,
            Beginnings beginnings) {
        this.meetings = meetings;
        this.panels = panels;
        this.members = members;
        this.access = access;
        this.sealed = sealed;
        this.idempotency = idempotency;
        this.beginnings = beginnings;
    }

    /**
     * What is told.
     *
     * @param agency whose information it is; null for a member, who has one agency
     */
    public record Command(
            IdempotencyKey key,
            UUID meeting,
            UUID item,
            @Nullable String agency,
            String words) {}

    @Transactional
    public Creation<Made, MeetingOutcome.Refusal> handle(Command command, Actor actor) {
        return idempotency.once(
                actor, "agenda.tell/" + command.item(), command.key(), Made.class, () -> tell(command, actor));
    }

    private Creation<Made, MeetingOutcome.Refusal> tell(Command command, Actor actor) {
        var meeting = meetings.find(command.meeting()).filter(m -> access.mayRead(actor, m));
        if (meeting.isEmpty()) return Creation.notFound();
        var item = meeting.get().item(command.item());
        if (item.isEmpty()) return Creation.refused(new MeetingOutcome.NoSuchItem());
        var decided = item.get().decision();
        if (decided.isPresent()) return Creation.refused(new MeetingOutcome.AlreadyDecided(decided.get()));
        var agency = agency(meeting.get(), command, actor);
        if (agency.isEmpty()) {
            var known = panels.find(meeting.get().panel()).orElseThrow().codes();
            return Creation.refused(new MeetingOutcome.AgencyUnknown(known));
        }
        return tell(item.get(), agency.get(), command, actor);
    }

    private Creation<Made, MeetingOutcome.Refusal> tell(AgendaItem item, String agency, Command command, Actor actor) {
        var words = sealed.seal(command.words(), item.person());
        var told = new AgencyInformation.Told(item.id(), agency, actor.subject(), words, beginnings.now());
        var information =
                AgencyInformation.tell(beginnings.id(), actor.borough().code(), told);
        meetings.keep(information);
        sealed.record(
                actor,
                AuditedAction.of("agenda.tell", "agenda-item", item.id(), item.person())
                        .over(words));
        return Creation.created(new Made(information.id()));
    }

    /** Whose information it is; nothing when the actor may not speak for that agency, or it has no seat. */
    private Optional<String> agency(Meeting meeting, Command command, Actor actor) {
        var asked = Optional.ofNullable(command.agency());
        if (PanelAccess.mayRun(actor, meeting.borough())) {
            var panel = panels.find(meeting.panel()).orElseThrow();
            return asked.filter(panel.codes()::contains);
        }
        return members.sitting(meeting.panel(), actor.subject())
                .map(PanelMember::agency)
                .filter(own -> asked.isEmpty() || asked.get().equals(own));
    }
}
