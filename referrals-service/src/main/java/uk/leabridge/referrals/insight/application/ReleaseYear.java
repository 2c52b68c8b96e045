package uk.leabridge.referrals.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Identifiers;
import uk.leabridge.referrals.insight.domain.Releases;
import uk.leabridge.referrals.insight.domain.ReportingYear;

/** Releases a finished year's figures to the Board and to the public, once and for good. */
@ApplicationScoped
public class ReleaseYear {
    private final Releases releases;
    private final YearFigures figures;
    private final Identifiers identifiers;
    private final Idempotency idempotency;
    private final Audit audit;

    ReleaseYear(Releases releases, YearFigures figures, Identifiers identifiers, Idempotency idempotency, Audit audit) {
        this.releases = releases;
        this.figures = figures;
        this.identifiers = identifiers;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    public record Command(IdempotencyKey key, ReportingYear year) {}

    /** What was released. */
    public record Released(String year) {}

    /** Why a year is not released. */
    public enum Refusal {
        /** It still runs: a second release would be needed, and the difference would tell what both hide. */
        NOT_OVER,
        /** There were too few referrals to say even how many. */
        TOO_FEW,
        /** It was released before. */
        ALREADY
    }

    @Transactional
    public Creation<Released, Refusal> handle(Command command, Actor actor) {
        return idempotency.once(
                actor, "insight.release", command.key(), Released.class, () -> release(command.year(), actor));
    }

    private Creation<Released, Refusal> release(ReportingYear year, Actor actor) {
        if (!figures.isOver(year)) return Creation.refused(Refusal.NOT_OVER);
        var made = figures.of(year);
        if (made.isEmpty()) return Creation.refused(Refusal.TOO_FEW);
        if (!releases.add(made.get(), actor.subject())) return Creation.refused(Refusal.ALREADY);
        audit.record(
                actor,
                AuditedAction.of("insight.release", "insight-release", identifiers.next())
                        .because(year.code()));
        return Creation.created(new Released(year.code()));
    }
}
