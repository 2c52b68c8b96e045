package uk.leabridge.training.course.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;

/** Reads the catalogue: the partnership's courses and those of the actor's borough. */
@ApplicationScoped
public class CourseQueries {
    private static final String COLUMNS =
            "select id, borough, code, title, kind, level, validityMonths, createdAt from Course";
    private static final String SEEN = " where (borough is null or borough = :borough)";

    private final EntityManager database;

    public CourseQueries(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public Page<CourseRow> list(Actor actor, int limit, Optional<Cursor> after) {
        var query = database.createQuery(
                        COLUMNS + SEEN + (after.isPresent() ? " and (createdAt, id) < (:at, :last)" : "")
                                + " order by createdAt desc, id desc",
                        CourseRow.class)
                .setParameter("borough", actor.borough().code())
                .setMaxResults(limit + 1);
        after.ifPresent(cursor -> query.setParameter("at", cursor.at()).setParameter("last", cursor.id()));
        return Page.of(query.getResultList(), limit, row -> new Cursor(row.createdAt(), row.id()));
    }

    @Transactional
    public Optional<CourseRow> find(UUID id, Actor actor) {
        return database.createQuery(COLUMNS + SEEN + " and id = :id", CourseRow.class)
                .setParameter("borough", actor.borough().code())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The courses by their ids. */
    @Transactional
    public Map<UUID, CourseRow> named(Collection<UUID> ids) {
        return database.createQuery(COLUMNS + " where id in :ids", CourseRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(CourseRow::id, Function.identity()));
    }
}
