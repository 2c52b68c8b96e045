package uk.leabridge.referrals.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.cases.application.RequestedMove.Words;
import uk.leabridge.referrals.cases.domain.CaseAction;
import uk.leabridge.referrals.cases.domain.CaseOutcome;
import uk.leabridge.referrals.cases.domain.CaseStatus;
import uk.leabridge.referrals.cases.domain.CaseTransitions;
import uk.leabridge.referrals.cases.domain.Cases;
import uk.leabridge.referrals.cases.domain.ConsentFrom;
import uk.leabridge.referrals.cases.domain.ConsentStatus;
import uk.leabridge.referrals.cases.domain.SafeguardingCase;
import uk.leabridge.referrals.referral.domain.Concern;
import uk.leabridge.referrals.referral.domain.PanelKind;

/** Cases as boroughs hand them over to each other. What is done to one joins the transaction that is open. */
@ApplicationScoped
public class CaseHandovers {
    private final Cases cases;
    private final CaseMoves moves;
    private final SealedIdentities identities;

    CaseHandovers(Cases cases, CaseMoves moves, SealedIdentities identities) {
        this.cases = cases;
        this.moves = moves;
        this.identities = identities;
    }

    /**
     * What a handover needs to know of a case; nothing of it names a person.
     *
     * @param person whose data key seals what is written about them
     */
    public record Card(
            UUID id,
            String reference,
            String borough,
            UUID person,
            UUID referral,
            PanelKind kind,
            Concern concern,
            CaseStatus status,
            ConsentStatus consent,
            @Nullable ConsentFrom consentFrom,
            @Nullable Instant consentAt,
            Instant openedAt,
            long version) {}

    /** What came of an action; every refusal leaves the case as it was. */
    public sealed interface Verdict {
        /** Done at this moment. */
        record Done(Card card, Instant at) implements Verdict {}

        /** It is not there for the actor. */
        record NotFound() implements Verdict {}

        /** None of the actor's roles may do this. */
        record Forbidden() implements Verdict {}

        /** It has changed since: read it again. */
        record Stale() implements Verdict {}

        /** Its status does not allow it; these actions it does. */
        record NotAllowed(CaseStatus from, Set<CaseAction> allowed) implements Verdict {}

        /** The reason is shorter than the borough asks for, in characters. */
        record ReasonTooShort(int minimum) implements Verdict {}

        /** Support would go on without a consent that holds today. */
        record ConsentMissing(MissingConsent why) implements Verdict {}
    }

    /** A case of the actor's borough that they may work on. */
    public Optional<Card> find(UUID id, Actor actor) {
        return cases.find(id).filter(of -> CaseAccess.mayWork(actor, of)).map(CaseHandovers::card);
    }

    /** Who a case is about that is offered to the actor's borough; nobody once the offer does not stand any more. */
    public Optional<CaseIdentity> personOffered(UUID id) {
        return cases.findOffered(id).flatMap(identities::open);
    }

    /** The borough that has the case offers it, or takes the offer back. */
    public Verdict move(UUID id, long version, CaseAction action, Words words, Actor actor) {
        if (!CaseTransitions.isFor(actor, action)) return new Verdict.Forbidden();
        var attempt = CaseAttempt.on(
                cases.find(id), version, actor, of -> moves.make(of, RequestedMove.of(action, words), actor));
        return switch (attempt) {
            case CaseAttempt.NotFound _ -> new Verdict.NotFound();
            case CaseAttempt.Forbidden _ -> new Verdict.Forbidden();
            case CaseAttempt.Stale _ -> new Verdict.Stale();
            case CaseAttempt.Tried(var outcome) -> verdict(outcome);
        };
    }

    /**
     * The borough to which it is offered accepts or refuses, while the offer is held. What the outcome says is put on record here,
     * and stored by who holds the offer.
     */
    public Verdict answer(UUID id, CaseAction action, Words words, Actor actor) {
        if (!CaseTransitions.isFor(actor, action)) return new Verdict.Forbidden();
        var of = cases.findOffered(id).orElseThrow(() -> new IllegalStateException("the offer was not found"));
        var asked = RequestedMove.of(action, words).to(actor.borough().code());
        return verdict(moves.make(of, asked, actor));
    }

    private static Verdict verdict(CaseOutcome outcome) {
        return switch (outcome) {
            case CaseOutcome.Moved(var moved, var steps) ->
                new Verdict.Done(card(moved), steps.getFirst().at());
            case CaseOutcome.NotAllowed(var from, var allowed) -> new Verdict.NotAllowed(from, allowed);
            case CaseOutcome.ReasonTooShort(var minimum) -> new Verdict.ReasonTooShort(minimum);
            case CaseOutcome.ConsentMissing(var lack, var status, var mayConsent) ->
                new Verdict.ConsentMissing(new MissingConsent(lack, status, mayConsent));
            case CaseOutcome.SignpostMissing _,
                    CaseOutcome.ConsentNotTheirs _,
                    CaseOutcome.ConsentNotOpen _,
                    CaseOutcome.OtherSafeguardingMissing _,
                    CaseOutcome.ExitBlocked _,
                    CaseOutcome.ReviewOutcomeMissing _,
                    CaseOutcome.NotOnThisAgenda _ ->
                throw new IllegalStateException("a handover does not ask for that");
        };
    }

    private static Card card(SafeguardingCase of) {
        var consent = of.consent();
        return new Card(
                of.id(),
                of.reference(),
                of.borough(),
                of.person(),
                of.referral(),
                of.kind(),
                of.concern(),
                of.status(),
                consent.status(),
                consent.from().orElse(null),
                consent.at().orElse(null),
                of.openedAt(),
                of.version());
    }
}
