package uk.leabridge.referrals.cases.domain;

import java.util.Optional;
import java.util.Set;

/** What an action needs beside its status and its reason. The first refusal wins. */
final class CaseConditions {
    private CaseConditions() {}

    static Optional<CaseOutcome> refusal(SafeguardingCase of, CaseMove move) {
        return switch (move.action()) {
            case LIST -> when(move.particulars().agendaItem() == null, new CaseOutcome.NotOnThisAgenda());
            case UNLIST, ADOPT, DEFER -> notHere(of, move);
            case NOT_ADOPT -> notHere(of, move).or(() -> noSignpost(move));
            case SEEK_CONSENT -> notTheirs(move);
            case GIVE_CONSENT -> not(ConsentStatus.SOUGHT, of).or(() -> outgrown(of, move));
            case REFUSE_CONSENT -> not(ConsentStatus.SOUGHT, of);
            case WITHDRAW_CONSENT -> not(ConsentStatus.GIVEN, of);
            case CHOOSE_OTHER_SAFEGUARDING -> noSignpost(move);
            case START_SUPPORT -> noConsent(of).or(() -> outgrown(of, move));
            case DECLINE_EXIT -> noConsent(of);
            case RESUME, REVOKE_TRANSFER, REFUSE_TRANSFER, ACCEPT_TRANSFER ->
                of.resumesAs().filter(CaseStatus.SUPPORT_ACTIVE::equals).flatMap(_ -> noConsent(of));
            case PROPOSE_EXIT, AGREE_EXIT -> obstacles(move);
            case CLOSE -> when(of.owesOtherSafeguarding(), new CaseOutcome.OtherSafeguardingMissing());
            case REVIEW, REVIEW_AT_6_MONTHS, REVIEW_AT_12_MONTHS -> noOutcome(move);
            case RECORD_CONTACT, HOLD, LEAD_BY_POLICE, HAND_BACK, OFFER_TRANSFER -> Optional.empty();
        };
    }

    private static Optional<CaseOutcome> when(boolean refused, CaseOutcome refusal) {
        return refused ? Optional.of(refusal) : Optional.empty();
    }

    private static Optional<CaseOutcome> notHere(SafeguardingCase of, CaseMove move) {
        var here = move.particulars().agendaItem();
        return when(here == null || of.listing().filter(here::equals).isEmpty(), new CaseOutcome.NotOnThisAgenda());
    }

    private static Optional<CaseOutcome> noSignpost(CaseMove move) {
        return when(move.particulars().signposts().isEmpty(), new CaseOutcome.SignpostMissing());
    }

    private static Optional<CaseOutcome> notTheirs(CaseMove move) {
        var asked = move.particulars().consentFrom();
        var may = move.particulars().mayConsent();
        return when(asked == null || !may.contains(asked), new CaseOutcome.ConsentNotTheirs(may));
    }

    /** A consent that a parent was asked for does not count once the person is an adult. */
    private static Optional<CaseOutcome> outgrown(SafeguardingCase of, CaseMove move) {
        var may = move.particulars().mayConsent();
        return when(of.consent().from().filter(may::contains).isEmpty(), new CaseOutcome.ConsentNotTheirs(may));
    }

    private static Optional<CaseOutcome> not(ConsentStatus expected, SafeguardingCase of) {
        var status = of.consent().status();
        return when(status != expected, new CaseOutcome.ConsentNotOpen(status));
    }

    private static Optional<CaseOutcome> noConsent(SafeguardingCase of) {
        return when(
                !of.consent().isGiven(),
                new CaseOutcome.ConsentMissing(of.consent().status()));
    }

    private static Optional<CaseOutcome> noOutcome(CaseMove move) {
        var possible = ReviewOutcome.of(move.action());
        var outcome = move.particulars().review();
        return when(outcome == null || !possible.contains(outcome), new CaseOutcome.ReviewOutcomeMissing(possible));
    }

    private static Optional<CaseOutcome> obstacles(CaseMove move) {
        var found = move.particulars().obstacles();
        var obstacles = found == null ? Set.of(ExitObstacle.NOT_CHECKED) : found;
        return when(
                !obstacles.isEmpty(),
                new CaseOutcome.ExitBlocked(obstacles, move.particulars().uncovered()));
    }
}
