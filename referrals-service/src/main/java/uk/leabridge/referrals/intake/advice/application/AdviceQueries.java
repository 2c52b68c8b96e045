package uk.leabridge.referrals.intake.advice.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.referrals.intake.advice.domain.Advice;
import uk.leabridge.referrals.intake.advice.domain.AdviceRequests;
import uk.leabridge.referrals.intake.advice.domain.AdviceStatus;

/** Reads questions: officers those of their borough, everyone their own. Opening one is audited. */
@ApplicationScoped
public class AdviceQueries {
    static final String QUESTION = "advice.question";
    static final String ANSWER = "advice.answer";

    private final AdviceRequests requests;
    private final Vault vault;
    private final Audit audit;

    AdviceQueries(AdviceRequests requests, Vault vault, Audit audit) {
        this.requests = requests;
        this.vault = vault;
        this.audit = audit;
    }

    /** A question with its words open; they are missing when it was destroyed. */
    public record Opened(
            Advice advice, Optional<String> question, Optional<String> answer, Optional<Instant> destroyedAt) {}

    @Transactional
    public Optional<Opened> open(UUID id, Actor actor) {
        return requests.find(id).filter(a -> mayRead(actor, a)).map(advice -> {
            audit.record(actor, AuditedAction.of("advice.read", "advice", id, advice.person()));
            var key = vault.open(advice.person());
            return new Opened(
                    advice,
                    key.map(k -> k.unseal(advice.question(), QUESTION)),
                    key.flatMap(k -> advice.answer().map(a -> k.unseal(a, ANSWER))),
                    key.isPresent() ? Optional.empty() : vault.destroyedAt(advice.person()));
        });
    }

    /** The borough's questions, newest first, without their words. */
    @Transactional
    public Page<Advice> list(@Nullable AdviceStatus status, Optional<Cursor> after, int limit, Actor actor) {
        return Page.of(requests.of(actor.borough().code(), status, after, limit + 1), limit, AdviceQueries::cursor);
    }

    /** What the actor asked, newest first, without the words. */
    @Transactional
    public Page<Advice> mine(Optional<Cursor> after, int limit, Actor actor) {
        return Page.of(requests.askedBy(actor.subject(), after, limit + 1), limit, AdviceQueries::cursor);
    }

    private static boolean mayRead(Actor actor, Advice advice) {
        boolean officer = actor.has(Roles.SAFEGUARDING_OFFICER)
                && advice.borough().equals(actor.borough().code());
        return officer || advice.askedBy().equals(actor.subject());
    }

    private static Cursor cursor(Advice last) {
        return new Cursor(last.askedAt(), last.id());
    }
}
