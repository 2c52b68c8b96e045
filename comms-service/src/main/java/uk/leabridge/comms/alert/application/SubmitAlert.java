package uk.leabridge.comms.alert.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.comms.alert.domain.Alert;
import uk.leabridge.comms.alert.domain.AlertOutcome;
import uk.leabridge.comms.alert.domain.AlertSubmission;
import uk.leabridge.comms.alert.domain.Alerts;
import uk.leabridge.comms.contact.application.ContactQueries;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Identifiers;

/**
 * Sends an alert up for approval. The people of its audience are fixed here: who approves sees exactly whom it goes to, and
 * nobody joins afterwards. The borough's approvers find it in their inbox.
 */
@ApplicationScoped
public class SubmitAlert {
    private final Alerts alerts;
    private final AlertAccess access;
    private final ContactQueries contacts;
    private final AlertNotices notices;
    private final Identifiers identifiers;
    private final InstantSource time;

    public SubmitAlert(
            Alerts alerts,
            AlertAccess access,
            ContactQueries contacts,
            AlertNotices notices,
            Identifiers identifiers,
            InstantSource time) {
        this.alerts = alerts;
        this.access = access;
        this.contacts = contacts;
        this.notices = notices;
        this.identifiers = identifiers;
        this.time = time;
    }

    public record Command(UUID alert, long version) {}

    @Transactional
    public Attempt<AlertOutcome> handle(Command command, Actor actor) {
        var target = new AlertAccess.Target(command.alert(), command.version());
        return access.step(target, actor, "alert.submit", alert -> submit(alert, actor));
    }

    private Optional<AlertOutcome.Refusal> submit(Alert alert, Actor actor) {
        var audience = alert.audience();
        var recipients = contacts.resolve(audience.groups(), audience.contacts(), actor);
        if (recipients.isEmpty()) return Optional.of(new AlertOutcome.NobodyToTell());
        var refusal = alert.submit();
        if (refusal.isEmpty()) {
            var by = new Alert.By(actor.subject(), time.instant());
            alerts.add(new AlertSubmission(identifiers.next(), alert, recipients, by));
            notices.waits(alert, actor);
        }
        return refusal;
    }
}
