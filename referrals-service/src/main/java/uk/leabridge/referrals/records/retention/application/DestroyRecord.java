package uk.leabridge.referrals.records.retention.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.records.retention.application.GovernedRecords.Governed;
import uk.leabridge.referrals.records.retention.domain.Destruction;
import uk.leabridge.referrals.records.retention.domain.Destructions;
import uk.leabridge.referrals.records.retention.domain.RetentionOutcome;

/**
 * Destroys a record that another person reviewed (referrals design, section 7): the data key, and with it all that it sealed, and
 * the fingerprints by which the person was found. The shell stays, in codes, and a receipt.
 */
@ApplicationScoped
public class DestroyRecord {
    private final GovernedRecords records;
    private final Destructions destructions;
    private final DestructionEvents events;
    private final Vault vault;
    private final Audit audit;
    private final Beginnings beginnings;

    DestroyRecord(
            GovernedRecords records,
            Destructions destructions,
            DestructionEvents events,
            Vault vault,
            Audit audit,
            Beginnings beginnings) {
        this.records = records;
        this.destructions = destructions;
        this.events = events;
        this.vault = vault;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    /** Which record, on the version that was read. */
    public record Command(UUID record, long version) {}

    @Transactional
    public Attempt<RetentionOutcome> handle(Command command, Actor actor) {
        return records.attempt(command.record(), command.version(), actor, governed -> {
            var outcome = governed.retention()
                    .destroy(governed.standing(), governed.found(), actor.subject(), beginnings.today());
            return new Attempt.Tried<>(
                    outcome instanceof RetentionOutcome.Changed
                            ? new RetentionOutcome.Destroyed(destroy(governed, actor))
                            : outcome);
        });
    }

    private UUID destroy(Governed governed, Actor actor) {
        var record = governed.standing().record();
        var receivers = destructions.receivers(record);
        int sealed = destructions.sealedValues(record);
        var at = beginnings.now().truncatedTo(ChronoUnit.MICROS);
        int links = destructions.erase(record, at);
        vault.destroy(record);
        var receipt = receipt(governed, new Done(actor.subject(), at, sealed, links));
        destructions.add(receipt, actor.borough().code(), receivers);
        audit.record(
                actor,
                AuditedAction.of("record.destroy", "record", record, record)
                        .over(HexFormat.of().parseHex(receipt.digest())));
        events.destroyed(receipt, actor.borough());
        return receipt.id();
    }

    private record Done(String by, Instant at, int sealed, int links) {}

    private Destruction receipt(Governed governed, Done done) {
        var standing = governed.standing();
        var retention = governed.retention();
        return new Destruction(
                        beginnings.id(),
                        standing.record(),
                        standing.kind(),
                        standing.entity(),
                        standing.retentionClass(),
                        known(standing.ended()),
                        standing.from().orElseThrow(),
                        retention.decidedBy().orElseThrow(),
                        retention.decidedAt().orElseThrow(),
                        done.by(),
                        done.at(),
                        done.sealed(),
                        done.links(),
                        "")
                .digested();
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) throw new IllegalStateException("a record that has not ended cannot be destroyed");
        return value;
    }
}
