package uk.leabridge.grants.compliance.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.compliance.domain.Cause;
import uk.leabridge.grants.compliance.domain.Change;
import uk.leabridge.grants.compliance.domain.ComplianceStatus;
import uk.leabridge.grants.provider.application.ProviderQueries;
import uk.leabridge.grants.provider.application.ProviderRow;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;

/** Reads the funder's table and the history of a provider. */
@ApplicationScoped
public class ComplianceQueries {
    private static final String HISTORY = "select id, from_status, to_status, cast(reasons as text), effective_on,"
            + " changed_at, cause, cause_event from compliance_change where provider_id = :provider";

    /** A line as it comes. */
    record ChangeRow(
            UUID id,
            String fromStatus,
            String toStatus,
            String reasons,
            LocalDate effectiveOn,
            Instant changedAt,
            String cause,
            @Nullable UUID causeEvent) {}

    private final EntityManager database;
    private final ProviderQueries providers;
    private final ObjectMapper json;

    public ComplianceQueries(EntityManager database, ProviderQueries providers, ObjectMapper json) {
        this.database = database;
        this.providers = providers;
        this.json = json;
    }

    /** The providers that the actor may read with their standing, the latest change first. */
    @Transactional
    public Page<FundersLine> table(Actor actor, @Nullable ComplianceStatus status, int limit, Optional<Cursor> after) {
        var query = database.createQuery(
                        "select providerId, status, changedAt, effectiveOn, nextChangeOn from Standing where 1 = 1"
                                + (status == null ? "" : " and status = :status")
                                + (after.isPresent() ? " and (changedAt, providerId) < (:at, :last)" : "")
                                + " order by changedAt desc, providerId desc",
                        StandingRow.class)
                .setMaxResults(limit + 1);
        if (status != null) query.setParameter("status", status);
        after.ifPresent(cursor -> query.setParameter("at", cursor.at()).setParameter("last", cursor.id()));
        var page = Page.of(query.getResultList(), limit, row -> new Cursor(row.changedAt(), row.providerId()));
        var readable = providers.readable(
                page.items().stream().map(StandingRow::providerId).toList(), actor);
        var lines = page.items().stream()
                .flatMap(row -> Optional.ofNullable(readable.get(row.providerId())).stream()
                        .map(provider -> line(row, provider)))
                .toList();
        return new Page<>(lines, page.next());
    }

    private static FundersLine line(StandingRow row, ProviderRow provider) {
        return new FundersLine(
                provider.id(),
                provider.slug(),
                provider.name(),
                provider.boroughs(),
                row.status(),
                row.changedAt(),
                row.effectiveOn(),
                row.nextChangeOn());
    }

    /** A provider's changes, the latest first, for somebody who may read it. */
    @Transactional
    public Optional<Page<HistoryLine>> history(UUID provider, Actor actor, int limit, Optional<Cursor> after) {
        if (providers.find(provider, actor).isEmpty()) return Optional.empty();
        var query = database.createNativeQuery(
                        HISTORY + (after.isPresent() ? " and (changed_at, id) < (:at, :last)" : "")
                                + " order by changed_at desc, id desc",
                        ChangeRow.class)
                .setParameter("provider", provider)
                .setMaxResults(limit + 1);
        after.ifPresent(cursor -> query.setParameter("at", cursor.at()).setParameter("last", cursor.id()));
        @SuppressWarnings("unchecked")
        List<ChangeRow> rows = query.unwrap(NativeQuery.class).getResultList();
        return Optional.of(Page.of(rows, limit, row -> new Cursor(row.changedAt(), row.id()))
                .map(this::line));
    }

    private HistoryLine line(ChangeRow row) {
        return new HistoryLine(
                row.id(),
                ComplianceStatus.valueOf(row.fromStatus()),
                ComplianceStatus.valueOf(row.toStatus()),
                reasons(row.reasons()),
                row.effectiveOn(),
                row.changedAt(),
                Cause.valueOf(row.cause()),
                row.causeEvent());
    }

    private List<Change.Reason> reasons(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the reasons for a change could not be read", e);
        }
    }
}
