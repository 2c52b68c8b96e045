package uk.leabridge.referrals.casework.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.referrals.casework.cases.domain.CaseChronology;
import uk.leabridge.referrals.casework.cases.domain.CaseEvents;
import uk.leabridge.referrals.casework.cases.domain.CaseStep;
import uk.leabridge.referrals.casework.cases.domain.SafeguardingCase;
import uk.leabridge.referrals.intake.referral.application.MissedDeadlines;

/** What goes on record with every change of a case, together: chronology, audit and events. */
@ApplicationScoped
class CaseRecord {
    private final CaseChronology chronology;
    private final CaseEvents events;
    private final MissedDeadlines deadlines;
    private final Vault vault;
    private final Audit audit;

    CaseRecord(CaseChronology chronology, CaseEvents events, MissedDeadlines deadlines, Vault vault, Audit audit) {
        this.chronology = chronology;
        this.events = events;
        this.deadlines = deadlines;
        this.vault = vault;
        this.audit = audit;
    }

    /** Records what was done, and before it what was not done in time. The person's key seals the words. */
    void keep(SafeguardingCase of, List<CaseStep> steps, String action, Actor actor) {
        var key = vault.require(of.person());
        deadlines.tell(of.id(), actor);
        keep(of, steps, action, actor, key);
    }

    void keep(SafeguardingCase of, List<CaseStep> steps, String action, Actor actor, SealingKey key) {
        chronology.add(of, steps, actor, key);
        audit.record(actor, AuditedAction.of(action, "case", of.id(), of.person()));
        events.publish(of.takeEvents());
    }
}
