package uk.leabridge.referrals.panel.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.panel.domain.PanelTerms;
import uk.leabridge.referrals.panel.domain.Panels;

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
    public PanelResult handle(Command command, Actor actor) {
        var found = panels.find(command.panel()).filter(p -> PanelAccess.mayMakeUp(actor, p));
        if (found.isEmpty()) return new PanelResult.NotFound();
        var panel = found.get();
        if (panel.version() != command.version()) return new PanelResult.Stale();
        var refusal = panel.makeUpAnew(command.terms());
        if (refusal.isPresent()) return new PanelResult.Refused(refusal.get());
        panels.keep(panel);
        audit.record(actor, AuditedAction.of("panel.make-up", "panel", panel.id()));
        return new PanelResult.Changed(PanelQueries.composition(panel));
    }
}
