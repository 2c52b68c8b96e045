package uk.leabridge.referrals.casework.session.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
import uk.leabridge.referrals.casework.cases.application.SupportCases;
import uk.leabridge.referrals.casework.session.domain.SessionState;
import uk.leabridge.referrals.casework.session.domain.SupportSession;
import uk.leabridge.referrals.casework.session.domain.SupportSessions;

/** Reads sessions: a case's for its officers, and their own for a provider's people, who see nothing of the case. */
@ApplicationScoped
public class SessionQueries {
    static final String NOT_HELD_REASON = "support_session.not_held_reason";

    private final SupportSessions sessions;
    private final SupportCases cases;
    private final Vault vault;
    private final Audit audit;

    SessionQueries(SupportSessions sessions, SupportCases cases, Vault vault, Audit audit) {
        this.sessions = sessions;
        this.cases = cases;
        this.vault = vault;
        this.audit = audit;
    }

    /**
     * A session as officers see it.
     *
     * @param providerBy the subject of the provider's person who has confirmed it
     * @param providerDeniedBy the subject of the provider's person who has said that it was not held
     * @param notHeldReason missing when the person's record was destroyed
     */
    public record Opened(
            UUID id,
            String provider,
            Instant startsAt,
            SessionState state,
            @Nullable String providerBy,
            @Nullable Instant providerAt,
            @Nullable String providerDeniedBy,
            @Nullable Instant providerDeniedAt,
            @Nullable String coordinatorBy,
            @Nullable Instant coordinatorAt,
            @Nullable String notHeldBy,
            @Nullable Instant notHeldAt,
            @Nullable String notHeldReason,
            long version) {}

    /** A session as the provider's people see it: nothing of the case. */
    public record Own(
            UUID id,
            Instant startsAt,
            SessionState state,
            boolean confirmedByProvider,
            boolean deniedByProvider,
            boolean confirmedByCoordinator,
            long version) {}

    /** The sessions of a case, the latest first. */
    @Transactional
    public Optional<Page<Opened>> list(UUID caseId, Optional<Cursor> after, int limit, Actor actor) {
        return cases.find(caseId, actor).map(of -> {
            audit.record(actor, AuditedAction.of("session.read", "case", caseId, of.person()));
            var key = vault.open(of.person());
            return Page.of(sessions.of(caseId, after, limit + 1), limit, SessionQueries::cursor)
                    .map(session -> open(session, key));
        });
    }

    /** The sessions of the actor's organisation in their borough, the latest first. */
    @Transactional
    public Page<Own> own(Optional<Cursor> after, int limit, Actor actor) {
        var organisation = actor.organisation();
        if (organisation == null) return new Page<>(java.util.List.of(), Optional.empty());
        var found = sessions.by(organisation, actor.borough().code(), after, limit + 1).stream()
                .filter(session -> SessionAccess.isProviders(actor, session))
                .toList();
        return Page.of(found, limit, SessionQueries::cursor).map(SessionQueries::own);
    }

    private static Cursor cursor(SupportSession last) {
        return new Cursor(last.startsAt(), last.id());
    }

    private static Own own(SupportSession of) {
        return new Own(
                of.id(),
                of.startsAt(),
                of.state(),
                of.providerBy().isPresent(),
                of.providerDeniedBy().isPresent(),
                of.coordinatorBy().isPresent(),
                of.version());
    }

    private static Opened open(SupportSession of, Optional<SealingKey> key) {
        return new Opened(
                of.id(),
                of.provider(),
                of.startsAt(),
                of.state(),
                of.providerBy().orElse(null),
                of.providerAt().orElse(null),
                of.providerDeniedBy().orElse(null),
                of.providerDeniedAt().orElse(null),
                of.coordinatorBy().orElse(null),
                of.coordinatorAt().orElse(null),
                of.notHeldBy().orElse(null),
                of.notHeldAt().orElse(null),
                of.notHeldReason()
                        .flatMap(reason -> key.map(k -> k.unseal(reason, NOT_HELD_REASON)))
                        .orElse(null),
                of.version());
    }
}
