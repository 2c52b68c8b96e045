package uk.leabridge.grants.programme.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.provider.application.ProviderQueries;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;

/** Reads programmes and awards. */
@ApplicationScoped
public class ProgrammeQueries {
    private static final String PROGRAMMES =
            "select id, borough, title, financialYear, budgetPence, createdAt from Programme";
    private static final String AWARDS = "select id, borough, providerId, programmeId, amountPence, startsOn, endsOn,"
            + " purpose, worksWithYoungPeople, awardedAt from Award";

    private final EntityManager database;
    private final ProviderQueries providers;

    public ProgrammeQueries(EntityManager database, ProviderQueries providers) {
        this.database = database;
        this.providers = providers;
    }

    /** The programmes of the actor's borough, newest first. */
    @Transactional
    public Page<ProgrammeRow> programmes(Actor actor, int limit, Optional<Cursor> after) {
        var query = database.createQuery(
                        PROGRAMMES + " where borough = :borough"
                                + (after.isPresent() ? " and (createdAt, id) < (:at, :last)" : "")
                                + " order by createdAt desc, id desc",
                        ProgrammeRow.class)
                .setParameter("borough", actor.borough().code())
                .setMaxResults(limit + 1);
        after.ifPresent(cursor -> query.setParameter("at", cursor.at()).setParameter("last", cursor.id()));
        return Page.of(query.getResultList(), limit, row -> new Cursor(row.createdAt(), row.id()));
    }

    /**
     * The awards of the actor's borough, or all awards of one provider that the actor may read, newest first.
     *
     * @return nothing when the provider may not be read
     */
    @Transactional
    public Optional<Page<AwardRow>> awards(Actor actor, @Nullable UUID provider, int limit, Optional<Cursor> after) {
        if (provider != null && providers.find(provider, actor).isEmpty()) return Optional.empty();
        var query = database.createQuery(
                        AWARDS + (provider == null ? " where borough = :scope" : " where providerId = :scope")
                                + (after.isPresent() ? " and (awardedAt, id) < (:at, :last)" : "")
                                + " order by awardedAt desc, id desc",
                        AwardRow.class)
                .setParameter("scope", provider == null ? actor.borough().code() : provider)
                .setMaxResults(limit + 1);
        after.ifPresent(cursor -> query.setParameter("at", cursor.at()).setParameter("last", cursor.id()));
        return Optional.of(Page.of(query.getResultList(), limit, row -> new Cursor(row.awardedAt(), row.id())));
    }

    /** All awards of a provider, for the assessment. */
    @Transactional
    public List<AwardRow> awardsOf(UUID provider) {
        return database.createQuery(AWARDS + " where providerId = :provider", AwardRow.class)
                .setParameter("provider", provider)
                .getResultList();
    }
}
