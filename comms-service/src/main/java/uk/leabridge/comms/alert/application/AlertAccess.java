package uk.leabridge.comms.alert.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import uk.leabridge.comms.alert.domain.Alert;
import uk.leabridge.comms.alert.domain.AlertAudience;
import uk.leabridge.comms.alert.domain.AlertContent;
import uk.leabridge.comms.alert.domain.AlertOutcome;
import uk.leabridge.comms.alert.domain.AlertScope;
import uk.leabridge.comms.alert.domain.Alerts;
import uk.leabridge.comms.contact.application.ContactQueries;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;

/** Finds an alert of the actor's borough in the version that the actor read, lets it take a step, and audits the step. */
@ApplicationScoped
class AlertAccess {
    private final Alerts alerts;
    private final ContactQueries contacts;
    private final Audit audit;

    AlertAccess(Alerts alerts, ContactQueries contacts, Audit audit) {
        this.alerts = alerts;
        this.contacts = contacts;
        this.audit = audit;
    }

    /** Which alert, as it was read. */
    record Target(UUID id, long version) {}

    /**
     * Takes one step within the current transaction.
     *
     * @param action as the audit names it
     * @param step refuses without having changed anything, or changes the alert
     */
    Attempt<AlertOutcome> step(
            Target target, Actor actor, String action, Function<Alert, Optional<AlertOutcome.Refusal>> step) {
        return Attempt.on(alerts.find(target.id(), actor.borough()))
                .at(target.version(), Alert::version)
                .map(alert -> {
                    var refusal = step.apply(alert);
                    if (refusal.isPresent()) return refusal.get();
                    alerts.save(alert);
                    audit.record(actor, AuditedAction.of(action, "alert", alert.id()));
                    return new AlertOutcome.Done(alert);
                });
    }

    /** Writes the step now: whoever takes it at the same moment loses here, before a delivery is made of it. */
    void settle(Alert alert) {
        alerts.save(alert);
    }

    /** Whether such an alert may be written: for contacts that are there, and no exercise for the public. */
    Optional<AlertOutcome.Refusal> refusesContent(
            AlertContent content, AlertAudience audience, boolean exercise, Actor actor) {
        if (exercise && content.scope() == AlertScope.PUBLIC) {
            return Optional.of(new AlertOutcome.ExerciseIsNotPublic());
        }
        return contacts.unknown(audience.contacts(), actor).isEmpty()
                ? Optional.empty()
                : Optional.of(new AlertOutcome.UnknownContact());
    }
}
