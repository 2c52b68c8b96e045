package uk.leabridge.referrals.casework.panel.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.casework.panel.domain.Panel;
import uk.leabridge.referrals.casework.panel.domain.PanelOutcome;
import uk.leabridge.referrals.casework.panel.domain.PanelTerms;
import uk.leabridge.referrals.casework.panel.domain.Panels;

/** Makes a panel up anew: its name, its agencies, its quorum. */
@ApplicationScoped
public class MakeUpPanel {
    private final Panels panels;
    private final Audit audit;

    MakeUpPanel(Panels panels, Audit audit) {
        this.panels = panels;
        this.audit = audit;
    }

    public record Command(UUID panel, long version, PanelTerms terms) {}

    @Transactional
    public Attempt<PanelOutcome> handle(Command command, Actor actor) {
        return Attempt.on(panels.find(command.panel()).filter(p -> PanelAccess.mayMakeUp(actor, p)))
                .at(command.version(), Panel::version)
                .map(panel -> {
                    var refusal = panel.makeUpAnew(command.terms());
                    if (refusal.isPresent()) return refusal.get();
                    panels.keep(panel);
                    audit.record(actor, AuditedAction.of("panel.make-up", "panel", panel.id()));
                    return new PanelOutcome.Changed(panel);
                });
    }
}
