package uk.leabridge.referrals.records.retention.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.records.retention.application.GovernedRecords.Governed;
import uk.leabridge.referrals.records.retention.domain.RetentionHold;
import uk.leabridge.referrals.records.retention.domain.RetentionOutcome;
import uk.leabridge.referrals.records.retention.domain.Retentions;

/** Lifts a hold that another person placed. */
@ApplicationScoped
public class LiftHold {
    private static final int MOST = 1_000;

    private final GovernedRecords records;
    private final Retentions retentions;
    private final Audit audit;
    private final Beginnings beginnings;

    LiftHold(GovernedRecords records, Retentions retentions, Audit audit, Beginnings beginnings) {
        this.records = records;
        this.retentions = retentions;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    /** Which hold, on the version of the record that was read, and why it is over. */
    public record Command(UUID record, UUID hold, long version, String reason) {}

    @Transactional
    public Attempt<RetentionOutcome> handle(Command command, Actor actor) {
        return records.attempt(command.record(), command.version(), actor, governed -> Attempt.on(hold(command))
                .map(hold -> lift(governed, hold, command, actor)));
    }

    private Optional<RetentionHold> hold(Command command) {
        return retentions.holdsOn(command.record(), MOST).stream()
                .filter(hold -> hold.id().equals(command.hold()))
                .findFirst();
    }

    private RetentionOutcome lift(Governed governed, RetentionHold hold, Command command, Actor actor) {
        var tooShort = records.tooShort(command.reason(), actor);
        if (tooShort.isPresent()) return tooShort.get();
        var reason = records.seal(command.reason(), command.record(), GovernedRecords.LIFT_REASON);
        var outcome = governed.retention()
                .lift(
                        hold,
                        new RetentionHold.Lifting(
                                reason, actor.subject(), beginnings.now().truncatedTo(ChronoUnit.MICROS)));
        if (!(outcome instanceof RetentionOutcome.Changed)) return outcome;
        audit.record(
                actor,
                AuditedAction.of("retention.lift", "record", command.record(), command.record())
                        .because(hold.ground().name())
                        .over(reason));
        records.keep(governed.retention());
        return outcome;
    }
}
