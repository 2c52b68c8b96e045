package uk.leabridge.referrals.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.cases.domain.CaseAction;
import uk.leabridge.referrals.cases.domain.CaseOutcome;
import uk.leabridge.referrals.cases.domain.CaseStatus;
import uk.leabridge.referrals.cases.domain.CaseTransitions;
import uk.leabridge.referrals.cases.domain.Cases;
import uk.leabridge.referrals.cases.domain.SafeguardingCase;
import uk.leabridge.referrals.referral.domain.PanelKind;

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

    /** What came of an action; every refusal leaves the case as it was. */
    public sealed interface Verdict {
        record Done(CaseStatus status) implements Verdict {}

        /** It is not there for the actor, or none of their roles may do this. */
        record NotTheirs() implements Verdict {}

        /** Its status does not allow it; these actions it does. */
        record NotAllowed(CaseStatus from, Set<CaseAction> allowed) implements Verdict {}

        /** The reason is shorter than the borough asks for, in characters. */
        record ReasonTooShort(int minimum) implements Verdict {}

        record SignpostMissing() implements Verdict {}

        /** It is heard elsewhere. */
        record Elsewhere() implements Verdict {}
    }

    /** A case of the actor's borough that they may work on. */
    public Optional<Card> find(UUID id, Actor actor) {
        return cases.find(id).filter(c -> CaseAccess.mayWork(actor, c)).map(PanelCases::card);
    }

    /** The cases of an agenda, as far as the actor may see them. */
    public List<Card> all(List<UUID> ids) {
        return cases.all(ids).stream().map(PanelCases::card).toList();
    }

    /** Takes an action of the panel. */
    public Verdict take(UUID id, RequestedMove move, Actor actor) {
        if (!CaseTransitions.isFor(actor, move.action())) return new Verdict.NotTheirs();
        return cases.find(id)
                .filter(c -> CaseAccess.mayWork(actor, c))
                .map(found -> verdict(moves.make(found, move, actor)))
                .orElseGet(Verdict.NotTheirs::new);
    }

    private static Verdict verdict(CaseOutcome outcome) {
        return switch (outcome) {
            case CaseOutcome.Moved(var moved, var _) -> new Verdict.Done(moved.status());
            case CaseOutcome.NotAllowed(var from, var allowed) -> new Verdict.NotAllowed(from, allowed);
            case CaseOutcome.ReasonTooShort(var minimum) -> new Verdict.ReasonTooShort(minimum);
            case CaseOutcome.SignpostMissing _ -> new Verdict.SignpostMissing();
            case CaseOutcome.NotOnThisAgenda _ -> new Verdict.Elsewhere();
            case CaseOutcome.ConsentMissing _,
                    CaseOutcome.ConsentNotTheirs _,
                    CaseOutcome.ConsentNotOpen _,
                    CaseOutcome.OtherSafeguardingMissing _,
                    CaseOutcome.ReviewOutcomeMissing _,
                    CaseOutcome.ExitBlocked _ -> throw new IllegalStateException("a panel does not ask for that");
        };
    }

    private static Card card(SafeguardingCase of) {
        return new Card(of.id(), of.reference(), of.person(), of.kind(), of.status(), of.listing());
    }
}
