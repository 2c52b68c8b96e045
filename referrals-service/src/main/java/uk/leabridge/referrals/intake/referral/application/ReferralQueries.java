package uk.leabridge.referrals.intake.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.referrals.intake.referral.domain.Referral;
import uk.leabridge.referrals.intake.referral.domain.Referrals;

/** Reads referrals. Whatever unseals a person's record is audited with it. */
@ApplicationScoped
public class ReferralQueries {
    private final Referrals referrals;
    private final ReferralLists lists;
    private final Vault vault;
    private final Audit audit;
    private final InstantSource time;

    ReferralQueries(Referrals referrals, ReferralLists lists, Vault vault, Audit audit, InstantSource time) {
        this.referrals = referrals;
        this.lists = lists;
        this.vault = vault;
        this.audit = audit;
        this.time = time;
    }

    /** A referral with its form open; the form is missing when the person's record was destroyed. */
    public record Opened(Referral referral, Optional<String> form, boolean overdue, Optional<Instant> destroyedAt) {}

    /** A line of the chronology with its words open; they are missing when the record was destroyed. */
    public record Step(
            String kind,
            Instant at,
            @Nullable String from,
            @Nullable String to,
            String actor,
            List<String> actorRoles,
            List<String> codes,
            @Nullable String reason,
            @Nullable String evidence) {}

    /** One referral, all of it. */
    @Transactional
    public Optional<Opened> open(UUID id, Actor actor) {
        return referrals.find(id).filter(r -> ReferralAccess.mayRead(actor, r)).map(referral -> {
            audit.record(actor, AuditedAction.of("referral.read", "referral", id, referral.person()));
            var form = vault.open(referral.person()).map(key -> key.unseal(referral.body(), SubmitReferral.BODY));
            var destroyed = form.isPresent() ? Optional.<Instant>empty() : vault.destroyedAt(referral.person());
            return new Opened(referral, form, isOverdue(referral), destroyed);
        });
    }

    /** The chronology of one referral, oldest first. */
    @Transactional
    public Optional<List<Step>> chronology(UUID id, Actor actor) {
        return referrals.find(id).filter(r -> ReferralAccess.mayRead(actor, r)).map(referral -> {
            audit.record(actor, AuditedAction.of("referral.chronology.read", "referral", id, referral.person()));
            var key = vault.open(referral.person());
            return lists.chronology(id).stream()
                    .map(step -> new Step(
                            step.kind(),
                            step.at(),
                            step.from().orElse(null),
                            step.to().orElse(null),
                            step.actor(),
                            List.of(step.actorRoles().split(",", -1)),
                            step.codes(),
                            step.reason()
                                    .flatMap(r -> key.map(k -> k.unseal(r, "referral_step.reason")))
                                    .orElse(null),
                            step.evidence()
                                    .flatMap(e -> key.map(k -> k.unseal(e, "referral_step.evidence")))
                                    .orElse(null)))
                    .toList();
        });
    }

    /** The borough's referrals, newest first. */
    @Transactional
    public Page<ReferralSummary> list(ReferralFilter filter, Optional<Cursor> after, int limit, Actor actor) {
        var rows = lists.newest(actor.borough().code(), filter, after, time.instant(), limit + 1);
        return Page.of(rows, limit, ReferralQueries::cursor);
    }

    /** What the actor referred, newest first: reference and outcome. */
    @Transactional
    public Page<ReferralSummary> mine(Optional<Cursor> after, int limit, Actor actor) {
        var rows = lists.referredBy(actor.subject(), after, time.instant(), limit + 1);
        return Page.of(rows, limit, ReferralQueries::cursor);
    }

    /** One that the actor referred; nothing when it is another's. */
    @Transactional
    public Optional<Referral> referredByMe(UUID id, Actor actor) {
        return referrals.find(id).filter(r -> r.referrerSubject().equals(actor.subject()));
    }

    /** Whether the actor made this referral. */
    @Transactional
    public boolean isReferredBy(UUID id, Actor actor) {
        return referredByMe(id, actor).isPresent();
    }

    private boolean isOverdue(Referral referral) {
        return referral.status().isOpen()
                && referral.gatewayCheck().isOpen()
                && referral.gatewayCheck().dueAt().isBefore(time.instant());
    }

    private static Cursor cursor(ReferralSummary last) {
        return new Cursor(last.receivedAt(), last.id());
    }
}
