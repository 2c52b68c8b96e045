package uk.leabridge.referrals.casework.panel.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.panel.domain.PanelMember;
import uk.leabridge.referrals.casework.panel.domain.PanelMembers;
import uk.leabridge.referrals.casework.panel.domain.Panels;

/** Takes a member's seat: from then on they see nothing of the panel. */
@ApplicationScoped
public class UnseatMember {
    private final Panels panels;
    private final PanelMembers members;
    private final Audit audit;
    private final Beginnings beginnings;

    UnseatMember(Panels panels, PanelMembers members, Audit audit, Beginnings beginnings) {
        this.panels = panels;
        this.members = members;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    public record Command(UUID panel, UUID member) {}

    @Transactional
    public Attempt<PanelMember> handle(Command command, Actor actor) {
        var member = panels.find(command.panel())
                .filter(p -> PanelAccess.maySeat(actor, p))
                .flatMap(_ -> members.find(command.member()))
                .filter(m -> m.panel().equals(command.panel()) && m.isSitting());
        return Attempt.on(member).map(sitting -> {
            sitting.leave(beginnings.now());
            audit.record(actor, AuditedAction.of("panel.unseat", "panel-member", command.member()));
            return sitting;
        });
    }
}
