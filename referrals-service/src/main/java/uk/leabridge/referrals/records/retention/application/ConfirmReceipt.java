package uk.leabridge.referrals.records.retention.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.referrals.records.retention.domain.Destruction;
import uk.leabridge.referrals.records.retention.domain.Destructions;

/** Notes that somebody who was told of a person confirmed that they destroyed what they had. */
@ApplicationScoped
public class ConfirmReceipt {
    private final Destructions destructions;
    private final Audit audit;
    private final Beginnings beginnings;

    ConfirmReceipt(Destructions destructions, Audit audit, Beginnings beginnings) {
        this.destructions = destructions;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    /** Who confirmed, and when. */
    public record Command(UUID destruction, UUID receiver, LocalDate on) {}

    /** What comes of it. */
    public enum Outcome {
        NOTED,
        /** They had confirmed before. */
        NOTED_BEFORE,
        /** The day is before the destruction, or to come. */
        WRONG_DAY
    }

    @Transactional
    public Attempt<Outcome> handle(Command command, Actor actor) {
        var found = destructions
                .find(command.destruction())
                .filter(receipt -> destructions.receiversOf(receipt.id()).stream()
                        .anyMatch(r -> r.id().equals(command.receiver())));
        return Attempt.on(found).map(receipt -> confirm(receipt, command, actor));
    }

    private Outcome confirm(Destruction receipt, Command command, Actor actor) {
        var destroyedOn = LocalDate.ofInstant(receipt.destroyedAt(), Clock.LONDON);
        if (command.on().isBefore(destroyedOn) || command.on().isAfter(beginnings.today())) return Outcome.WRONG_DAY;
        var at = beginnings.now().truncatedTo(ChronoUnit.MICROS);
        if (!destructions.confirm(command.receiver(), command.on(), actor.subject(), at)) return Outcome.NOTED_BEFORE;
        audit.record(actor, AuditedAction.of("destruction.confirm", "destruction", receipt.id(), receipt.record()));
        return Outcome.NOTED;
    }
}
