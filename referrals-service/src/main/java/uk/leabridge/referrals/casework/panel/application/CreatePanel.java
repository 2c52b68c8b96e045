package uk.leabridge.referrals.casework.panel.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.panel.domain.Panel;
import uk.leabridge.referrals.casework.panel.domain.PanelOutcome;
import uk.leabridge.referrals.casework.panel.domain.PanelTerms;
import uk.leabridge.referrals.casework.panel.domain.Panels;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** Sets up a panel of the borough. */
@ApplicationScoped
public class CreatePanel {
    private final Panels panels;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Beginnings beginnings;

    CreatePanel(Panels panels, Idempotency idempotency, Audit audit, Beginnings beginnings) {
        this.panels = panels;
        this.idempotency = idempotency;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    public record Command(IdempotencyKey key, PanelKind kind, PanelTerms terms) {}

    @Transactional
    public Creation<Made, PanelOutcome.Refusal> handle(Command command, Actor actor) {
        return idempotency.once(actor, "panel.create", command.key(), Made.class, () -> create(command, actor));
    }

    private Creation<Made, PanelOutcome.Refusal> create(Command command, Actor actor) {
        var refusal = command.terms().refusal();
        if (refusal.isPresent()) return Creation.refused(refusal.get());
        var panel =
                Panel.set(beginnings.id(), actor.borough().code(), command.kind(), command.terms(), beginnings.now());
        panels.add(panel);
        audit.record(actor, AuditedAction.of("panel.create", "panel", panel.id()));
        return Creation.created(new Made(panel.id()));
    }
}
