package uk.leabridge.referrals.casework.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.casework.cases.domain.CaseOutcome;
import uk.leabridge.referrals.casework.cases.domain.CaseTransitions;
import uk.leabridge.referrals.casework.cases.domain.Cases;

/** Takes an action on a case (report 3.7-3.10): consent, support, hold, exit, closure. The panel's own are not for here. */
@ApplicationScoped
public class MoveCase {
    private final Cases cases;
    private final CaseMoves moves;

    MoveCase(Cases cases, CaseMoves moves) {
        this.cases = cases;
        this.moves = moves;
    }

    /** An action on the version of the case that the actor read. */
    public record Command(UUID id, long version, RequestedMove move) {}

    @Transactional
    public Attempt<CaseOutcome> handle(Command command, Actor actor) {
        return Attempt.allowed(CaseTransitions.isFor(actor, command.move().action()), () -> CaseAccess.toChange(
                        cases.find(command.id()), command.version(), actor)
                .map(of -> moves.make(of, command.move(), actor)));
    }
}
