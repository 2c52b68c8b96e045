package uk.leabridge.referrals.casework.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.casework.cases.application.RequestedMove.Words;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.casework.cases.domain.CaseTransitions;
import uk.leabridge.referrals.casework.cases.domain.Cases;
import uk.leabridge.referrals.casework.cases.domain.ConsentFrom;
import uk.leabridge.referrals.casework.cases.domain.ConsentStatus;
import uk.leabridge.referrals.casework.cases.domain.SafeguardingCase;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

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

    /** A case of the actor's borough that they may work on. */
    public Optional<Card> find(UUID id, Actor actor) {
        return cases.find(id).filter(of -> CaseAccess.mayWork(actor, of)).map(CaseHandovers::card);
    }

    /** Who a case is about that is offered to the actor's borough; nobody once the offer does not stand any more. */
    public Optional<CaseIdentity> personOffered(UUID id) {
        return cases.findOffered(id).flatMap(identities::open);
    }

    /** The borough that has the case offers it, or takes the offer back. */
    public Attempt<CaseVerdict> move(UUID id, long version, CaseAction action, Words words, Actor actor) {
        return Attempt.allowed(
                CaseTransitions.isFor(actor, action), () -> CaseAccess.toChange(cases.find(id), version, actor)
                        .map(of -> CaseVerdict.of(moves.make(of, RequestedMove.of(action, words), actor))));
    }

    /**
     * The borough to which it is offered accepts or refuses, while the offer is held. What the outcome says is put on record here,
     * and stored by who holds the offer.
     */
    public Attempt<CaseVerdict> answer(UUID id, CaseAction action, Words words, Actor actor) {
        return Attempt.allowed(CaseTransitions.isFor(actor, action), () -> {
            var of = cases.findOffered(id).orElseThrow(() -> new IllegalStateException("the offer was not found"));
            var asked = RequestedMove.of(action, words).to(actor.borough().code());
            return new Attempt.Tried<>(CaseVerdict.of(moves.make(of, asked, actor)));
        });
    }

    static Card card(SafeguardingCase of) {
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
