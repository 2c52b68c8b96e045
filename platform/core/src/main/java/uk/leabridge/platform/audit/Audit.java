package uk.leabridge.platform.audit;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Fingerprints;
import uk.leabridge.platform.time.Identifiers;
import uk.leabridge.platform.transaction.BeforeCommit;

/**
 * Records what an actor did or looked at, in the transaction that does it: when the entry cannot be written, the operation
 * fails. Entries are only ever added.
 */
@Singleton
public class Audit {
    private static final String ADD = "insert into audit_entry (id, at, subject, roles, borough, action, entity_type,"
            + " entity_id, person_id, purpose, digest, mac) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final BeforeCommit beforeCommit;
    private final Identifiers identifiers;
    private final Fingerprints fingerprints;
    private final InstantSource time;

    public Audit(BeforeCommit beforeCommit, Identifiers identifiers, Fingerprints fingerprints, InstantSource time) {
        this.beforeCommit = beforeCommit;
        this.identifiers = identifiers;
        this.fingerprints = fingerprints;
        this.time = time;
    }

    /**
     * Adds one entry.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void record(Actor actor, AuditedAction done) {
        var at = time.instant().truncatedTo(ChronoUnit.MICROS);
        var digest = done.sealed() == null ? null : Leaf.sha256((byte) 2, done.sealed());
        var entry = new AuditEntry(
                identifiers.next(),
                at,
                actor.subject(),
                String.join(",", new TreeSet<>(actor.roles())),
                actor.borough().code(),
                done.action(),
                done.entityType(),
                done.entityId(),
                done.person(),
                done.purpose(),
                digest);
        beforeCommit.write(
                ADD,
                entry.id(),
                OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                entry.subject(),
                entry.roles(),
                entry.borough(),
                entry.action(),
                entry.entityType(),
                entry.entityId(),
                entry.person(),
                entry.purpose(),
                digest,
                mac(entry));
    }

    /** The keyed hash that only this service can make: it gives a changed row away before a seal covers it. */
    byte[] mac(AuditEntry entry) {
        return fingerprints.of("audit", Leaf.canonical(entry));
    }
}
