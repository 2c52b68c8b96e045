package uk.leabridge.referrals.casework.panel.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.panel.domain.PanelMember;
import uk.leabridge.referrals.casework.panel.domain.PanelMembers;
import uk.leabridge.referrals.casework.panel.domain.PanelOutcome;
import uk.leabridge.referrals.casework.panel.domain.Panels;

/** Gives somebody an agency's seat on a panel; from then on they see the cases on its agendas. */
@ApplicationScoped
public class SeatMember {
    private final Panels panels;
    private final PanelMembers members;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Beginnings beginnings;

    SeatMember(Panels panels, PanelMembers members, Idempotency idempotency, Audit audit, Beginnings beginnings) {
        this.panels = panels;
        this.members = members;
        this.idempotency = idempotency;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    public record Command(IdempotencyKey key, UUID panel, PanelMember.Seat seat) {}

    @Transactional
    public Creation<Made, PanelOutcome.Refusal> handle(Command command, Actor actor) {
        return idempotency.once(
                actor, "panel.seat/" + command.panel(), command.key(), Made.class, () -> seat(command, actor));
    }

    private Creation<Made, PanelOutcome.Refusal> seat(Command command, Actor actor) {
        var panel = panels.find(command.panel()).filter(p -> PanelAccess.maySeat(actor, p));
        if (panel.isEmpty()) return Creation.notFound();
        var seat = command.seat();
        var refusal = panel.get().unknown(Set.of(seat.agency()));
        if (refusal.isPresent()) return Creation.refused(refusal.get());
        var member = PanelMember.join(beginnings.id(), panel.get(), seat, beginnings.now());
        if (!members.add(member)) {
            return Creation.refused(new PanelOutcome.MemberAlready());
        }
        audit.record(actor, AuditedAction.of("panel.seat", "panel-member", member.id()));
        return Creation.created(new Made(member.id()));
    }
}
