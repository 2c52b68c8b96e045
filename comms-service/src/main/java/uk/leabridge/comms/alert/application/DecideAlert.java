package uk.leabridge.comms.alert.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.comms.alert.domain.Alert;
import uk.leabridge.comms.alert.domain.AlertOutcome;
import uk.leabridge.comms.alert.domain.Alerts;
import uk.leabridge.comms.alert.domain.Decision;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;

/**
 * Approves, returns or rejects the version that was read. The second person is told from the first by the subject of the
 * token, in the aggregate; nothing that the request says counts. Whoever wrote it learns of it.
 */
@ApplicationScoped
public class DecideAlert {
    private final Alerts alerts;
    private final AlertAccess access;
    private final AlertNotices notices;
    private final InstantSource time;

    public DecideAlert(Alerts alerts, AlertAccess access, AlertNotices notices, InstantSource time) {
        this.alerts = alerts;
        this.access = access;
        this.notices = notices;
        this.time = time;
    }

    public record Command(
            UUID alert,
            long version,
            Decision decision,
            @Nullable String reason) {}

    @Transactional
    public Attempt<AlertOutcome> handle(Command command, Actor actor) {
        var target = new AlertAccess.Target(command.alert(), command.version());
        var action = "alert." + command.decision().name().toLowerCase(Locale.ROOT);
        return access.step(target, actor, action, alert -> decide(alert, command, actor));
    }

    private Optional<AlertOutcome.Refusal> decide(Alert alert, Command command, Actor actor) {
        var by = new Alert.By(actor.subject(), time.instant());
        var refusal = alert.decide(command.decision(), by);
        if (refusal.isEmpty()) {
            alerts.submissions(alert).getFirst().decided(command.decision(), command.reason(), by);
            notices.decided(alert, command.decision(), actor);
        }
        return refusal;
    }
}
