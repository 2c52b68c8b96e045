package uk.leabridge.grants.compliance.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.compliance.domain.Assessor;
import uk.leabridge.grants.compliance.domain.Cause;
import uk.leabridge.grants.compliance.domain.Change;
import uk.leabridge.grants.compliance.domain.ComplianceEvent;
import uk.leabridge.grants.compliance.domain.Standing;
import uk.leabridge.grants.compliance.domain.Standings;
import uk.leabridge.grants.provider.application.ProviderQueries;
import uk.leabridge.grants.provider.application.ProviderRow;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.messaging.outbox.Outbox;
import uk.leabridge.platform.messaging.outbox.OutgoingEvent;
import uk.leabridge.platform.time.Beginnings;

/**
 * Assesses a provider anew, within the caller's transaction, one at a time for each provider. A changed result is a line in the
 * history and an entry in the audit; a changed status is an event as well. An unchanged one is nothing.
 */
@ApplicationScoped
class Reassessment {
    /** What led to it; the event's id when another service told it. */
    record Trigger(Cause cause, @Nullable UUID event) {}

    private final Standings standings;
    private final SituationQueries situations;
    private final ProviderQueries providers;
    private final Audit audit;
    private final Outbox outbox;
    private final Beginnings beginnings;

    Reassessment(
            Standings standings,
            SituationQueries situations,
            ProviderQueries providers,
            Audit audit,
            Outbox outbox,
            Beginnings beginnings) {
        this.standings = standings;
        this.situations = situations;
        this.providers = providers;
        this.audit = audit;
        this.outbox = outbox;
        this.beginnings = beginnings;
    }

    void of(UUID provider, Trigger trigger, Actor actor) {
        var today = beginnings.today();
        var held = standings.hold(provider);
        var situation = situations.of(provider);
        if (held.isEmpty()) {
            var first = Assessor.assess(situation, today);
            standings.add(new Standing(provider, first, today, beginnings.now()));
            return;
        }
        var standing = held.get();
        // Days that passed while nobody looked, each with its own line in the history.
        for (var day = standing.nextChangeOn(); day != null && day.isBefore(today); day = standing.nextChangeOn()) {
            var effective = day;
            standing.take(Assessor.assess(situation, day), day, beginnings.now())
                    .ifPresent(change -> tell(change, new Trigger(Cause.TIME, null), actor, effective));
        }
        standing.take(Assessor.assess(situation, today), today, beginnings.now())
                .ifPresent(change -> tell(change, trigger, actor, today));
    }

    private void tell(Change change, Trigger trigger, Actor actor, LocalDate effective) {
        var provider = providers.row(change.providerId()).orElseThrow();
        var by = actor.has(Roles.SYSTEM) ? Actor.system("grants", new Borough(provider.borough())) : actor;
        standings.record(beginnings.id(), change, trigger.cause(), trigger.event());
        audit.record(
                by,
                AuditedAction.of("compliance.changed", "provider", provider.id())
                        .because(trigger.cause().name()));
        if (change.isOfStatus()) {
            outbox.publish(OutgoingEvent.v1(
                    "provider.compliance-changed",
                    provider.id(),
                    by.borough(),
                    change.changedAt(),
                    event(change, provider, effective)));
        }
    }

    private static ComplianceEvent.Changed event(Change change, ProviderRow provider, LocalDate effective) {
        return new ComplianceEvent.Changed(
                provider.id(),
                provider.boroughs(),
                change.from(),
                change.to(),
                change.reasons().stream()
                        .map(reason -> new ComplianceEvent.Reason(reason.requirementCode(), reason.code()))
                        .toList(),
                effective,
                change.changedAt(),
                provider.slug());
    }
}
