package uk.leabridge.comms.alert.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import uk.leabridge.comms.alert.domain.Alert;
import uk.leabridge.comms.alert.domain.AlertAudience;
import uk.leabridge.comms.alert.domain.AlertContent;
import uk.leabridge.comms.alert.domain.AlertOutcome;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;

/** Changes a draft or a returned alert; whoever does cannot approve it any more. */
@ApplicationScoped
public class EditAlert {
    private final AlertAccess access;
    private final InstantSource time;

    public EditAlert(AlertAccess access, InstantSource time) {
        this.access = access;
        this.time = time;
    }

    public record Command(UUID alert, long version, AlertContent content, AlertAudience audience) {}

    @Transactional
    public Attempt<AlertOutcome> handle(Command command, Actor actor) {
        var by = new Alert.By(actor.subject(), time.instant());
        return access.step(
                new AlertAccess.Target(command.alert(), command.version()),
                actor,
                "alert.edit",
                alert -> access.refusesContent(
                                command.content(),
                                command.audience(),
                                alert.about().exercise(),
                                actor)
                        .or(() -> alert.edit(command.content(), command.audience(), by)));
    }
}
