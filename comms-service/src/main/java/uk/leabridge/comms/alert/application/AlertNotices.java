package uk.leabridge.comms.alert.application;

import jakarta.enterprise.context.ApplicationScoped;
import uk.leabridge.comms.alert.domain.Alert;
import uk.leabridge.comms.alert.domain.Decision;
import uk.leabridge.comms.alert.domain.Urgency;
import uk.leabridge.comms.inbox.application.StepNotices;
import uk.leabridge.comms.inbox.domain.InboxKind;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Roles;

/**
 * Tells the borough's approvers that an alert waits for them, and those who wrote it what was decided. Whoever wrote any of it
 * is not asked to approve it.
 */
@ApplicationScoped
class AlertNotices {
    private final StepNotices notices;

    AlertNotices(StepNotices notices) {
        this.notices = notices;
    }

    void waits(Alert alert, Actor actor) {
        boolean urgent = !alert.about().exercise() && alert.content().urgency() == Urgency.IMMEDIATE;
        notices.tellRole(
                notice(alert, InboxKind.ALERT_WAITS_FOR_APPROVAL, urgent),
                Roles.COMMS_APPROVER,
                alert.editors(),
                actor);
    }

    void decided(Alert alert, Decision decision, Actor actor) {
        var kind =
                switch (decision) {
                    case APPROVE -> InboxKind.ALERT_APPROVED;
                    case RETURN -> InboxKind.ALERT_RETURNED;
                    case REJECT -> InboxKind.ALERT_REJECTED;
                };
        notices.tellPeople(notice(alert, kind, false), alert.editors(), actor);
    }

    private static StepNotices.Notice notice(Alert alert, InboxKind kind, boolean urgent) {
        var about = alert.about();
        return new StepNotices.Notice(
                kind, alert.id(), about.reference(), about.exercise() ? "EXERCISE" : null, urgent);
    }
}
