package uk.leabridge.referrals.records.retention.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.records.retention.application.GovernedRecords.Governed;
import uk.leabridge.referrals.records.retention.domain.RetentionOutcome;
import uk.leabridge.referrals.records.retention.domain.Review;
import uk.leabridge.referrals.records.retention.domain.ReviewDecision;

/** Decides whether a record whose time has come is destroyed or kept until another day. */
@ApplicationScoped
public class ReviewRecord {
    private final GovernedRecords records;
    private final Audit audit;
    private final Beginnings beginnings;

    ReviewRecord(GovernedRecords records, Audit audit, Beginnings beginnings) {
        this.records = records;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    /** A decision, on the version that the reviewer read. */
    public record Command(
            UUID record,
            long version,
            ReviewDecision decision,
            @Nullable LocalDate keepUntil,
            String reason) {}

    @Transactional
    public Attempt<RetentionOutcome> handle(Command command, Actor actor) {
        return records.attempt(
                command.record(),
                command.version(),
                actor,
                governed -> new Attempt.Tried<>(review(governed, command, actor)));
    }

    private RetentionOutcome review(Governed governed, Command command, Actor actor) {
        var tooShort = records.tooShort(command.reason(), actor);
        if (tooShort.isPresent()) return tooShort.get();
        var reason = records.seal(command.reason(), command.record(), GovernedRecords.REASON);
        var review = new Review(
                command.decision(),
                command.keepUntil(),
                reason,
                actor.subject(),
                beginnings.now().truncatedTo(ChronoUnit.MICROS));
        var outcome = governed.retention().review(review, governed.standing(), governed.found(), beginnings.today());
        if (!(outcome instanceof RetentionOutcome.Changed)) return outcome;
        audit.record(
                actor,
                AuditedAction.of(
                                "retention.review-" + command.decision().name().toLowerCase(Locale.ROOT),
                                "record",
                                command.record(),
                                command.record())
                        .over(reason));
        records.keep(governed.retention());
        return outcome;
    }
}
