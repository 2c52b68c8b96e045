package uk.leabridge.referrals.casework.cases.application;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;
import uk.leabridge.referrals.casework.cases.domain.ConsentFrom;
import uk.leabridge.referrals.casework.cases.domain.ReviewOutcome;
import uk.leabridge.referrals.intake.referral.domain.LegalBasis;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

/**
 * An action on a case as it is asked for.
 *
 * @param signposts where else the person is pointed to, where the action wants it
 * @param consentFrom who is asked for consent, where the action wants it
 * @param agendaItem where a panel hears the case, where the action wants it
 * @param review what came of a review, where the action is one
 * @param receiver the borough that takes the case over, where the action is that
 */
public record RequestedMove(
        CaseAction action,
        Words words,
        Set<Signpost> signposts,
        @Nullable ConsentFrom consentFrom,
        @Nullable UUID agendaItem,
        @Nullable ReviewOutcome review,
        @Nullable String receiver) {
    /** The words behind an action; sealed before they are stored. */
    public record Words(String reason, @Nullable String evidence, LegalBasis legalBasis) {}

    /** An action that needs words alone. */
    public static RequestedMove of(CaseAction action, Words words) {
        return new RequestedMove(action, words, Set.of(), null, null, null, null);
    }

    public RequestedMove from(@Nullable ConsentFrom somebody) {
        return new RequestedMove(action, words, signposts, somebody, agendaItem, review, receiver);
    }

    public RequestedMove pointingTo(@Nullable Set<Signpost> routes) {
        return new RequestedMove(
                action, words, routes == null ? Set.of() : routes, consentFrom, agendaItem, review, receiver);
    }

    public RequestedMove at(UUID item) {
        return new RequestedMove(action, words, signposts, consentFrom, item, review, receiver);
    }

    public RequestedMove comingTo(@Nullable ReviewOutcome outcome) {
        return new RequestedMove(action, words, signposts, consentFrom, agendaItem, outcome, receiver);
    }

    public RequestedMove to(String borough) {
        return new RequestedMove(action, words, signposts, consentFrom, agendaItem, review, borough);
    }
}
