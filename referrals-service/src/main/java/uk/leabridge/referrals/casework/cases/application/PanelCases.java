package uk.leabridge.referrals.casework.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.casework.cases.domain.CaseTransitions;
import uk.leabridge.referrals.casework.cases.domain.Cases;
import uk.leabridge.referrals.casework.cases.domain.SafeguardingCase;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** Cases as a panel meets them. What it does to one joins the transaction that is open. */
@ApplicationScoped
public class PanelCases {
    private final Cases cases;
    private final CaseMoves moves;

    PanelCases(Cases cases, CaseMoves moves) {
        this.cases = cases;
        this.moves = moves;
    }

    /**
     * What a panel needs to know of a case; nothing of it names a person.
     *
     * @param person whose data key seals what is said about them
     * @param listing the agenda item by which it is heard
     */
    public record Card(
            UUID id, String reference, UUID person, PanelKind kind, CaseStatus status, Optional<UUID> listing) {}

    /** A case of the actor's borough that they may work on. */
    public Optional<Card> find(UUID id, Actor actor) {
        return cases.find(id).filter(c -> CaseAccess.mayWork(actor, c)).map(PanelCases::card);
    }

    /** The cases of an agenda, as far as the actor may see them. */
    public List<Card> all(List<UUID> ids) {
        return cases.all(ids).stream().map(PanelCases::card).toList();
    }

    /** Takes an action of the panel; forbidden without a role for it, and for a case that is not there for the actor. */
    public Attempt<CaseVerdict> take(UUID id, RequestedMove move, Actor actor) {
        return cases.find(id)
                .filter(of -> CaseTransitions.isFor(actor, move.action()) && CaseAccess.mayWork(actor, of))
                .<Attempt<CaseVerdict>>map(of -> new Attempt.Tried<>(CaseVerdict.of(moves.make(of, move, actor))))
                .orElseGet(Attempt.Forbidden::new);
    }

    private static Card card(SafeguardingCase of) {
        return new Card(of.id(), of.reference(), of.person(), of.kind(), of.status(), of.listing());
    }
}
