package uk.leabridge.training.learner.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.sealing.Vault;

/** Reads learners. Every learner whose name is shown is a line in the audit. */
@ApplicationScoped
public class LearnerQueries {
    private static final String COLUMNS =
            "select l.id, l.borough, l.organisationId, l.name, l.email, l.account, l.createdAt, l.version from Learner l";
    private static final String IDENTITY = "select id, borough, organisationId, personKey from Learner";

    private static final UUID NOBODYS = new UUID(0, 0);

    private final EntityManager database;
    private final LearnerAccess access;
    private final LearnerSealing sealing;
    private final Vault vault;
    private final Audit audit;

    public LearnerQueries(
            EntityManager database, LearnerAccess access, LearnerSealing sealing, Vault vault, Audit audit) {
        this.database = database;
        this.access = access;
        this.sealing = sealing;
        this.vault = vault;
        this.audit = audit;
    }

    /** The borough's learners, newest first; for a provider those of its own organisation, whatever it asks for. */
    @Transactional
    public Page<LearnerDetails> list(Actor actor, @Nullable UUID asked, int limit, Optional<Cursor> after) {
        var organisation =
                access.isStaff(actor) ? asked : access.ownOrganisation(actor).orElse(NOBODYS);
        var query = database.createQuery(
                        COLUMNS + " where l.borough = :borough"
                                + (organisation == null ? "" : " and l.organisationId = :organisation")
                                + (after.isPresent() ? " and (l.createdAt, l.id) < (:at, :last)" : "")
                                + " order by l.createdAt desc, l.id desc",
                        LearnerRow.class)
                .setParameter("borough", actor.borough().code())
                .setMaxResults(limit + 1);
        if (organisation != null) query.setParameter("organisation", organisation);
        after.ifPresent(cursor -> query.setParameter("at", cursor.at()).setParameter("last", cursor.id()));
        var rows = Page.of(query.getResultList(), limit, row -> new Cursor(row.createdAt(), row.id()));
        var keys = vault.openAll(rows.items().stream().map(LearnerRow::id).toList());
        return rows.map(row -> show(row, keys.get(row.id()), "list", actor));
    }

    @Transactional
    public Optional<LearnerDetails> find(UUID id, Actor actor) {
        return database.createQuery(COLUMNS + " where l.id = :id", LearnerRow.class)
                .setParameter("id", id)
                .getResultStream()
                .filter(row -> access.mayRead(actor, row.borough(), row.organisationId()))
                .findFirst()
                .map(row -> show(row, vault.open(id).orElse(null), "read", actor));
    }

    /** Whose record it is, for somebody who may read it. */
    @Transactional
    public Optional<LearnerIdentity> identity(UUID id, Actor actor) {
        return database.createQuery(IDENTITY + " where id = :id", LearnerIdentity.class)
                .setParameter("id", id)
                .getResultStream()
                .filter(learner -> access.mayRead(actor, learner.borough(), learner.organisationId()))
                .findFirst();
    }

    /** The actor's own learner, where an account was linked. */
    @Transactional
    public Optional<LearnerIdentity> own(Actor actor) {
        return database.createQuery(IDENTITY + " where account = :subject", LearnerIdentity.class)
                .setParameter("subject", actor.subject())
                .getResultStream()
                .findFirst();
    }

    private LearnerDetails show(LearnerRow row, @Nullable SealingKey key, String purpose, Actor actor) {
        audit.record(
                actor,
                AuditedAction.of("learner.read", "learner", row.id(), row.id()).because(purpose));
        return new LearnerDetails(
                row.id(),
                row.organisationId(),
                key == null ? null : sealing.name(row.name(), key),
                key == null ? null : sealing.email(row.email(), key),
                row.account(),
                row.version());
    }
}
