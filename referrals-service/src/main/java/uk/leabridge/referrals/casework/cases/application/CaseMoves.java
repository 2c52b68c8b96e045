package uk.leabridge.referrals.casework.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;
import uk.leabridge.referrals.casework.cases.domain.CaseMove;
import uk.leabridge.referrals.casework.cases.domain.CaseOutcome;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.casework.cases.domain.ConsentFrom;
import uk.leabridge.referrals.casework.cases.domain.SafeguardingCase;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/**
 * The one way by which a case moves, whoever moves it: gathers what the action has to be held against (the borough's choices, the
 * person's age today, the exit gate) and puts what was done on record. Joins the transaction that is open.
 */
@ApplicationScoped
class CaseMoves {
    private final CaseRecord record;
    private final EntitledToConsent entitled;
    private final ExitGate exits;
    private final BoroughSettingQueries settings;
    private final StandingOffers offers;
    private final CaseSignposts signposts;
    private final InstantSource time;

    CaseMoves(
            CaseRecord record,
            EntitledToConsent entitled,
            ExitGate exits,
            BoroughSettingQueries settings,
            StandingOffers offers,
            CaseSignposts signposts,
            InstantSource time) {
        this.record = record;
        this.entitled = entitled;
        this.exits = exits;
        this.settings = settings;
        this.offers = offers;
        this.signposts = signposts;
        this.time = time;
    }

    CaseOutcome make(SafeguardingCase of, RequestedMove asked, Actor actor) {
        var now = time.instant().truncatedTo(ChronoUnit.MICROS);
        boolean offered = of.status() == CaseStatus.TRANSFER_OFFERED;
        var outcome = of.make(move(of, asked, actor), now);
        if (outcome instanceof CaseOutcome.Moved(var moved, var steps)) {
            record.keep(moved, steps, auditedAs(asked.action()), actor);
            if (offered && asked.action() == CaseAction.WITHDRAW_CONSENT) offers.lapse(moved.id(), actor, now);
            signposts.open(moved.id(), moved.person(), asked.signposts(), now, actor);
        }
        return outcome;
    }

    private CaseMove move(SafeguardingCase of, RequestedMove asked, Actor actor) {
        var words = asked.words();
        var exit = exit(of, asked.action(), actor);
        return new CaseMove(
                asked.action(),
                settings.of(actor.borough()).reason(words.reason()),
                words.evidence(),
                words.legalBasis(),
                new CaseMove.Particulars(
                        asked.agendaItem(),
                        asked.signposts(),
                        asked.consentFrom(),
                        mayConsent(of, asked.action()),
                        exit.map(ExitGate.Findings::obstacles).orElse(null),
                        exit.map(ExitGate.Findings::uncovered).orElse(Set.of()),
                        asked.review(),
                        asked.receiver()));
    }

    /** What speaks against an exit, asked again when it is agreed: an assessment may have come in between. */
    private Optional<ExitGate.Findings> exit(SafeguardingCase of, CaseAction action, Actor actor) {
        return action == CaseAction.PROPOSE_EXIT || action == CaseAction.AGREE_EXIT
                ? Optional.of(exits.findings(of.id(), actor))
                : Optional.empty();
    }

    /** Whose consent counts today, for what rests on it. Whatever is left out here is refused as if nobody's did. */
    private Set<ConsentFrom> mayConsent(SafeguardingCase of, CaseAction action) {
        return switch (action) {
            case SEEK_CONSENT,
                    GIVE_CONSENT,
                    REFUSE_CONSENT,
                    START_SUPPORT,
                    REVIEW,
                    DECLINE_EXIT,
                    RESUME,
                    OFFER_TRANSFER,
                    ACCEPT_TRANSFER -> entitled.today(of);
            default -> Set.of();
        };
    }

    private static String auditedAs(CaseAction action) {
        return "case." + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
