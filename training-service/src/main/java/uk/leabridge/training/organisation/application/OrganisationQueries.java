package uk.leabridge.training.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;

/** Reads organisations: staff those of their borough, everybody else the one they work for. */
@ApplicationScoped
public class OrganisationQueries {
    private static final String COLUMNS =
            "select id, borough, slug, name, kind, phase, urn, createdAt from Organisation";

    private final EntityManager database;

    public OrganisationQueries(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public Page<OrganisationRow> list(Actor actor, int limit, Optional<Cursor> after) {
        var query = database.createQuery(
                        COLUMNS + " where borough = :borough and (:all = true or slug = :own)"
                                + (after.isPresent() ? " and (createdAt, id) < (:at, :last)" : "")
                                + " order by createdAt desc, id desc",
                        OrganisationRow.class)
                .setParameter("borough", actor.borough().code())
                .setParameter("all", seesAll(actor))
                .setParameter("own", slug(actor))
                .setMaxResults(limit + 1);
        after.ifPresent(cursor -> query.setParameter("at", cursor.at()).setParameter("last", cursor.id()));
        return Page.of(query.getResultList(), limit, row -> new Cursor(row.createdAt(), row.id()));
    }

    /** The organisation, when the actor may know of it. */
    @Transactional
    public Optional<OrganisationRow> find(UUID id, Actor actor) {
        return database.createQuery(COLUMNS + " where id = :id", OrganisationRow.class)
                .setParameter("id", id)
                .getResultStream()
                .filter(row -> seesAll(actor)
                        ? row.borough().equals(actor.borough().code())
                        : row.slug().equals(slug(actor)))
                .findFirst();
    }

    /** The organisation that the actor works for, where it is registered. */
    @Transactional
    public Optional<OrganisationRow> own(Actor actor) {
        return database.createQuery(COLUMNS + " where slug = :own", OrganisationRow.class)
                .setParameter("own", slug(actor))
                .getResultStream()
                .findFirst();
    }

    private static boolean seesAll(Actor actor) {
        return actor.hasAny(
                Roles.TRAINING_COORDINATOR, Roles.BOROUGH_ADMIN, Roles.BOROUGH_SYSTEM, Roles.E_LEARNING_SYSTEM);
    }

    private static String slug(Actor actor) {
        var organisation = actor.organisation();
        return organisation == null ? "" : organisation;
    }
}
