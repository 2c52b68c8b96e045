package uk.leabridge.referrals.intake.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.referrals.intake.referral.domain.Chronology;
import uk.leabridge.referrals.intake.referral.domain.Referral;
import uk.leabridge.referrals.intake.referral.domain.ReferralEvents;
import uk.leabridge.referrals.intake.referral.domain.ReferralStep;

/** What goes on record with every change of a referral, together: chronology, audit and events. */
@ApplicationScoped
class ReferralRecord {
    private final Chronology chronology;
    private final ReferralEvents events;
    private final MissedDeadlines deadlines;
    private final Vault vault;
    private final Audit audit;

    ReferralRecord(Chronology chronology, ReferralEvents events, MissedDeadlines deadlines, Vault vault, Audit audit) {
        this.chronology = chronology;
        this.events = events;
        this.deadlines = deadlines;
        this.vault = vault;
        this.audit = audit;
    }

    /** Records a stored new referral, whose words the given key seals. */
    void open(Referral referral, SealingKey key, Actor actor) {
        chronology.add(referral, referral.firstSteps(), actor, key);
        audit.record(
                actor,
                AuditedAction.of("referral.submit", "referral", referral.id(), referral.person())
                        .over(referral.body()));
        events.publish(referral.takeEvents());
    }

    /** Whether nothing can be put on record any more. */
    boolean isDestroyed(Referral referral) {
        return vault.destroyedAt(referral.person()).isPresent();
    }

    /** Records what an officer did, and before it what they did too late. The person's key seals the words. */
    void keep(Referral referral, List<ReferralStep> steps, String action, Actor actor) {
        var key = vault.require(referral.person());
        deadlines.tell(referral.id(), actor);
        chronology.add(referral, steps, actor, key);
        audit.record(actor, AuditedAction.of(action, "referral", referral.id(), referral.person()));
        events.publish(referral.takeEvents());
    }
}
