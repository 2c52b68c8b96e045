package uk.leabridge.referrals.casework.signpost.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.signpost.domain.ChaseResult;
import uk.leabridge.referrals.casework.signpost.domain.SignpostState;
import uk.leabridge.referrals.casework.signpost.domain.Signposting;
import uk.leabridge.referrals.casework.signpost.domain.Signposting.PointedFrom;
import uk.leabridge.referrals.casework.signpost.domain.Signpostings;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

/** Reads signposts: for officers and chairs, never for a panel's members. */
@ApplicationScoped
public class SignpostQueries {
    static final String WORDS = "signposting.words";

    private final Signpostings signpostings;
    private final SignpostLists lists;
    private final PointedSubjects subjects;
    private final Vault vault;
    private final Audit audit;
    private final Beginnings beginnings;

    SignpostQueries(
            Signpostings signpostings,
            SignpostLists lists,
            PointedSubjects subjects,
            Vault vault,
            Audit audit,
            Beginnings beginnings) {
        this.signpostings = signpostings;
        this.lists = lists;
        this.subjects = subjects;
        this.vault = vault;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    /**
     * Where somebody was pointed to.
     *
     * @param aboutId the referral or case
     * @param chaseAt until when the service is to be asked; null when it is not asked any more
     * @param overdue whether that is over; never while the referral or case stands still
     * @param chasedBy the subject of who asked last
     * @param words what it answered last; missing when the person's record was destroyed
     * @param allowed what an officer can record now
     */
    public record OpenedSignpost(
            UUID id,
            PointedFrom about,
            UUID aboutId,
            Signpost route,
            SignpostState state,
            Instant since,
            String pointedBy,
            @Nullable Instant chaseAt,
            boolean overdue,
            @Nullable String chasedBy,
            @Nullable Instant chasedAt,
            @Nullable String words,
            Set<ChaseResult> allowed,
            long version) {}

    /** Where a referral or case pointed somebody to, the latest first. */
    @Transactional
    public Optional<Page<OpenedSignpost>> of(
            PointedFrom about, UUID of, Optional<Cursor> after, int limit, Actor actor) {
        return subjects.find(about, of, actor).map(subject -> {
            var kind = about == PointedFrom.CASE ? "case" : "referral";
            audit.record(actor, AuditedAction.of("signpost.list", kind, of, subject.person()));
            var key = vault.open(subject.person());
            return Page.of(signpostings.of(about, of, after, limit + 1), limit, s -> new Cursor(s.since(), s.id()))
                    .map(signposting -> open(signposting, subject.standsStill(), key));
        });
    }

    @Transactional
    public Optional<OpenedSignpost> open(UUID id, Actor actor) {
        return signpostings
                .find(id)
                .filter(of -> SignpostAccess.mayRead(actor, of))
                .flatMap(of -> subjects.find(of.about(), of.of(), actor).map(subject -> {
                    audit.record(actor, AuditedAction.of("signpost.read", "signpost", id, of.person()));
                    return open(of, subject.standsStill(), vault.open(of.person()));
                }));
    }

    /** What the actor's borough is to ask about, what is due longest first. */
    @Transactional
    public Page<SignpostLists.SignpostLine> chased(
            boolean overdueOnly, Optional<Cursor> after, int limit, Actor actor) {
        var rows = lists.chased(actor.borough().code(), overdueOnly, after, beginnings.now(), limit + 1);
        return Page.of(rows, limit, last -> new Cursor(last.chaseAt(), last.id()));
    }

    private OpenedSignpost open(Signposting of, boolean standsStill, Optional<SealingKey> key) {
        return new OpenedSignpost(
                of.id(),
                of.about(),
                of.of(),
                of.route(),
                of.state(),
                of.since(),
                of.pointedBy(),
                of.chaseAt().orElse(null),
                of.isOverdue(standsStill, beginnings.now()),
                of.chasedBy().orElse(null),
                of.chasedAt().orElse(null),
                of.words()
                        .flatMap(words -> key.map(k -> k.unseal(words, WORDS)))
                        .orElse(null),
                of.allowed(),
                of.version());
    }
}
