package uk.leabridge.referrals.intake.advice.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.referrals.intake.advice.domain.Advice;
import uk.leabridge.referrals.intake.advice.domain.AdviceOutcome;
import uk.leabridge.referrals.intake.advice.domain.AdviceRequests;
import uk.leabridge.referrals.intake.referral.application.ReferralQueries;

/** Notes on a question the referral that its asker made of it. */
@ApplicationScoped
public class TurnAdviceIntoReferral {
    private final AdviceRequests requests;
    private final ReferralQueries referrals;
    private final Vault vault;
    private final Audit audit;

    TurnAdviceIntoReferral(AdviceRequests requests, ReferralQueries referrals, Vault vault, Audit audit) {
        this.requests = requests;
        this.referrals = referrals;
        this.vault = vault;
        this.audit = audit;
    }

    /** The referral that came of the question, in the version that the asker read. */
    public record Command(UUID advice, long version, UUID referral) {}

    @Transactional
    public Attempt<AdviceOutcome> handle(Command command, Actor actor) {
        var found = requests.find(command.advice()).filter(a -> a.askedBy().equals(actor.subject()));
        if (found.isPresent() && !referrals.isReferredBy(command.referral(), actor)) {
            return new Attempt.Tried<>(new AdviceOutcome.NoSuchReferral());
        }
        return Attempt.on(found).at(command.version(), Advice::version).map(advice -> {
            vault.require(advice.person());
            var outcome = advice.becomeReferral(command.referral());
            if (outcome instanceof AdviceOutcome.Changed) {
                audit.record(actor, AuditedAction.of("advice.refer", "advice", advice.id(), advice.person()));
            }
            return outcome;
        });
    }
}
