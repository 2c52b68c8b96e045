package uk.leabridge.referrals.records.retention.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.records.retention.application.GovernedRecords.Governed;
import uk.leabridge.referrals.records.retention.domain.HoldGround;
import uk.leabridge.referrals.records.retention.domain.RetentionHold;
import uk.leabridge.referrals.records.retention.domain.RetentionOutcome;
import uk.leabridge.referrals.records.retention.domain.Retentions;

/** Holds a record: nothing destroys it, nor another of the same person, until another person lifts the hold. */
@ApplicationScoped
public class HoldRecord {
    private static final List<String> ROLES =
            List.of(Roles.AUDITOR, Roles.BOROUGH_ADMIN, Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR);

    private final GovernedRecords records;
    private final Retentions retentions;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Beginnings beginnings;

    HoldRecord(
            GovernedRecords records,
            Retentions retentions,
            Idempotency idempotency,
            Audit audit,
            Beginnings beginnings) {
        this.records = records;
        this.retentions = retentions;
        this.idempotency = idempotency;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    public record Command(IdempotencyKey key, UUID record, HoldGround ground, String reason) {}

    @Transactional
    public Creation<Made, RetentionOutcome.Refusal> handle(Command command, Actor actor) {
        return idempotency.once(
                actor, "retention.hold/" + command.record(), command.key(), Made.class, () -> records.toChange(
                                command.record(), actor)
                        .map(found -> place(found, command, actor))
                        .orElseGet(() -> new Creation.Refused<>(records.missing(command.record()))));
    }

    private Creation<Made, RetentionOutcome.Refusal> place(Governed governed, Command command, Actor actor) {
        var tooShort = records.tooShort(command.reason(), actor);
        if (tooShort.isPresent()) return Creation.refused(tooShort.get());
        if (governed.retention().hold(governed.standing()) instanceof RetentionOutcome.Refusal refusal) {
            return Creation.refused(refusal);
        }
        var reason = records.seal(command.reason(), command.record(), GovernedRecords.HOLD_REASON);
        var hold = RetentionHold.place(
                beginnings.id(),
                new RetentionHold.Placing(
                        actor.borough().code(),
                        command.record(),
                        command.ground(),
                        reason,
                        actor.subject(),
                        roleOf(actor),
                        beginnings.now().truncatedTo(ChronoUnit.MICROS)));
        records.keep(governed.retention());
        retentions.add(hold);
        audit.record(
                actor,
                AuditedAction.of("retention.hold", "record", command.record(), command.record())
                        .because(command.ground().name())
                        .over(reason));
        return Creation.created(new Made(hold.id()));
    }

    /** The first of their roles in which somebody may hold a record. */
    private static String roleOf(Actor actor) {
        return ROLES.stream().filter(actor::has).findFirst().orElseThrow();
    }
}
