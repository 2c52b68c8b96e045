package uk.leabridge.referrals.intake.advice.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.referrals.intake.advice.domain.Advice;
import uk.leabridge.referrals.intake.advice.domain.AdviceOutcome;
import uk.leabridge.referrals.intake.advice.domain.AdviceRequests;

/** An officer of the borough answers a question. */
@ApplicationScoped
public class AnswerAdvice {
    private final AdviceRequests requests;
    private final Vault vault;
    private final Audit audit;
    private final InstantSource time;

    AnswerAdvice(AdviceRequests requests, Vault vault, Audit audit, InstantSource time) {
        this.requests = requests;
        this.vault = vault;
        this.audit = audit;
        this.time = time;
    }

    /** The answer, to the version of the question that the officer read. */
    public record Command(UUID advice, long version, String answer) {}

    @Transactional
    public Attempt<AdviceOutcome> handle(Command command, Actor actor) {
        var found = requests.find(command.advice())
                .filter(a -> actor.has(Roles.SAFEGUARDING_OFFICER)
                        && a.borough().equals(actor.borough().code()));
        return Attempt.on(found).at(command.version(), Advice::version).map(advice -> {
            var key = vault.require(advice.person());
            var sealed = key.seal(command.answer(), AdviceQueries.ANSWER);
            var outcome = advice.answer(sealed, time.instant().truncatedTo(ChronoUnit.MICROS));
            if (outcome instanceof AdviceOutcome.Changed) {
                audit.record(
                        actor,
                        AuditedAction.of("advice.answer", "advice", advice.id(), advice.person())
                                .over(sealed));
            }
            return outcome;
        });
    }
}
