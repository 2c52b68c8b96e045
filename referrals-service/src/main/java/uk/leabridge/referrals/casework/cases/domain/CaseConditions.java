package uk.leabridge.referrals.casework.cases.domain;

import java.util.Optional;
import java.util.Set;

/** What an action needs beside its status and its reason. The first refusal wins. */
final class CaseConditions {
    private CaseConditions() {}

    /**
     * Consent can be withdrawn of a parked case only when it was parked while it rested on consent; and while a case rests on
     * consent it is sought again only once the answer of whoever was asked does not count any more.
     */
    static boolean isOpen(SafeguardingCase of, CaseAction action, boolean outgrown) {
        boolean rests = of.standing().restsOnConsent();
        return switch (action) {
            case WITHDRAW_CONSENT -> rests;
            case SEEK_CONSENT -> rests ? outgrown : of.status() != CaseStatus.ON_HOLD;
            default -> true;
        };
    }

    /** Whether consent stands where the action needs it, as far as is noticed: what is not would be refused. */
    static boolean hasConsentFor(SafeguardingCase of, CaseAction action) {
        var consent = of.consent();
        boolean lapsed = consent.isLapsed();
        return switch (action) {
            case GIVE_CONSENT, REFUSE_CONSENT -> consent.status() == ConsentStatus.SOUGHT && !lapsed;
            case WITHDRAW_CONSENT -> consent.status() == ConsentStatus.GIVEN;
            case START_SUPPORT -> consent.status() == ConsentStatus.GIVEN && !lapsed;
            case REVIEW, DECLINE_EXIT, RESUME, OFFER_TRANSFER ->
                !lapsed || !of.standing().isSupported();
            default -> true;
        };
    }

    static Optional<CaseOutcome.Refusal> refusal(SafeguardingCase of, CaseMove move) {
        return move.reason()
                .<CaseOutcome.Refusal>refusal(CaseOutcome.ReasonTooShort::new)
                .or(() -> refusalOfAction(of, move));
    }

    private static Optional<CaseOutcome.Refusal> refusalOfAction(SafeguardingCase of, CaseMove move) {
        return switch (move.action()) {
            case LIST -> when(move.particulars().agendaItem() == null, new CaseOutcome.NotOnThisAgenda());
            case UNLIST, ADOPT, DEFER -> notHere(of, move);
            case NOT_ADOPT -> notHere(of, move).or(() -> noSignpost(move));
            case SEEK_CONSENT -> notTheirs(move);
            case GIVE_CONSENT -> not(ConsentStatus.SOUGHT, of).or(() -> outgrown(of, move));
            case REFUSE_CONSENT -> not(ConsentStatus.SOUGHT, of).or(() -> outgrown(of, move));
            case WITHDRAW_CONSENT -> not(ConsentStatus.GIVEN, of);
            case CHOOSE_OTHER_SAFEGUARDING -> noSignpost(move);
            case START_SUPPORT -> noConsent(of, move);
            case DECLINE_EXIT, RESUME, OFFER_TRANSFER, ACCEPT_TRANSFER -> noConsentToSupport(of, move);
            case PROPOSE_EXIT, AGREE_EXIT -> obstacles(move);
            case CLOSE -> when(owesOtherSafeguarding(of), new CaseOutcome.OtherSafeguardingMissing());
            case REVIEW -> noConsentToSupport(of, move).or(() -> noOutcome(move));
            case REVIEW_AT_6_MONTHS, REVIEW_AT_12_MONTHS -> noOutcome(move);
            // an offer that ends changes nothing about the support: what comes next is asked for consent
            case REVOKE_TRANSFER, REFUSE_TRANSFER, RECORD_CONTACT, HOLD, LEAD_BY_POLICE, HAND_BACK -> Optional.empty();
        };
    }

    private static Optional<CaseOutcome.Refusal> when(boolean refused, CaseOutcome.Refusal refusal) {
        return refused ? Optional.of(refusal) : Optional.empty();
    }

    /** Whether consent is lacking and no other route that keeps the person safe is recorded. */
    private static boolean owesOtherSafeguarding(SafeguardingCase of) {
        boolean lacksConsent = of.status() == CaseStatus.CONSENT_REFUSED || of.status() == CaseStatus.CONSENT_WITHDRAWN;
        return lacksConsent && of.otherSafeguardingAt().isEmpty();
    }

    private static Optional<CaseOutcome.Refusal> notHere(SafeguardingCase of, CaseMove move) {
        var here = move.particulars().agendaItem();
        return when(here == null || of.listing().filter(here::equals).isEmpty(), new CaseOutcome.NotOnThisAgenda());
    }

    private static Optional<CaseOutcome.Refusal> noSignpost(CaseMove move) {
        return when(move.particulars().signposts().isEmpty(), new CaseOutcome.SignpostMissing());
    }

    private static Optional<CaseOutcome.Refusal> notTheirs(CaseMove move) {
        var asked = move.particulars().consentFrom();
        var may = move.particulars().mayConsent();
        return when(asked == null || !may.contains(asked), new CaseOutcome.ConsentNotTheirs(may));
    }

    /** The answer of a parent does not count once the person is an adult. */
    private static Optional<CaseOutcome.Refusal> outgrown(SafeguardingCase of, CaseMove move) {
        var may = move.particulars().mayConsent();
        return when(of.consent().isOutgrown(may), new CaseOutcome.ConsentNotTheirs(may));
    }

    private static Optional<CaseOutcome.Refusal> not(ConsentStatus expected, SafeguardingCase of) {
        var status = of.consent().status();
        return when(status != expected, new CaseOutcome.ConsentNotOpen(status));
    }

    private static Optional<CaseOutcome.Refusal> noConsent(SafeguardingCase of, CaseMove move) {
        return missing(of, move, of.lackOfConsent(move.particulars().mayConsent()));
    }

    private static Optional<CaseOutcome.Refusal> noConsentToSupport(SafeguardingCase of, CaseMove move) {
        return missing(of, move, of.lackOfConsentToSupport(move.particulars().mayConsent()));
    }

    private static Optional<CaseOutcome.Refusal> missing(
            SafeguardingCase of, CaseMove move, Optional<ConsentLack> lack) {
        return lack.map(why -> new CaseOutcome.ConsentMissing(
                why, of.consent().status(), move.particulars().mayConsent()));
    }

    private static Optional<CaseOutcome.Refusal> noOutcome(CaseMove move) {
        var possible = ReviewOutcome.of(move.action());
        var outcome = move.particulars().review();
        return when(outcome == null || !possible.contains(outcome), new CaseOutcome.ReviewOutcomeMissing(possible));
    }

    private static Optional<CaseOutcome.Refusal> obstacles(CaseMove move) {
        var found = move.particulars().obstacles();
        var obstacles = found == null ? Set.of(ExitObstacle.NOT_CHECKED) : found;
        return when(
                !obstacles.isEmpty(),
                new CaseOutcome.ExitBlocked(obstacles, move.particulars().uncovered()));
    }
}
