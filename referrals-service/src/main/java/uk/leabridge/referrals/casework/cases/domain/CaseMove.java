package uk.leabridge.referrals.casework.cases.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.referral.domain.LegalBasis;
import uk.leabridge.referrals.intake.referral.domain.Signpost;
import uk.leabridge.referrals.reason.domain.Reason;

/**
 * An action on a case as somebody takes it.
 *
 * @param reason why, in their words; sealed before it is stored
 * @param evidence what it rests on; sealed before it is stored
 */
public record CaseMove(
        CaseAction action, Reason reason, @Nullable String evidence, LegalBasis legalBasis, Particulars particulars) {
    /**
     * What an action needs beside the reason. What is left out counts as missing.
     *
     * @param agendaItem where the panel hears the case: to be listed, unlisted and decided on
     * @param signposts where else the person is pointed to: for NOT_ADOPT and CHOOSE_OTHER_SAFEGUARDING
     * @param consentFrom who is asked: for SEEK_CONSENT
     * @param mayConsent whose consent counts today
     * @param obstacles what speaks against an exit; null when nobody asked
     * @param uncovered the codes of the factors behind {@link ExitObstacle#FACTOR_NOT_COVERED}
     * @param review what came of it: for the three reviews
     * @param receiver the borough that takes the case over: for ACCEPT_TRANSFER
     */
    public record Particulars(
            @Nullable UUID agendaItem,
            Set<Signpost> signposts,
            @Nullable ConsentFrom consentFrom,
            Set<ConsentFrom> mayConsent,
            @Nullable Set<ExitObstacle> obstacles,
            Set<String> uncovered,
            @Nullable ReviewOutcome review,
            @Nullable String receiver) {
        public Particulars {
            signposts = Set.copyOf(signposts);
            mayConsent = Set.copyOf(mayConsent);
            uncovered = Set.copyOf(uncovered);
        }
    }

    /** The step that it is in the chronology. */
    CaseStep step(CaseStatus from, CaseStatus to, Instant at) {
        return new CaseStep(action.name(), at, from, to, codes(), reason.text(), evidence);
    }

    /** What is decided by it, in codes. */
    private List<String> codes() {
        var codes = new ArrayList<String>();
        codes.add(legalBasis.name());
        particulars.signposts().stream().sorted().map(Enum::name).forEach(codes::add);
        var review = particulars.review();
        if (review != null && !ReviewOutcome.of(action).isEmpty()) codes.add(review.name());
        var asked = particulars.consentFrom();
        if (action == CaseAction.SEEK_CONSENT && asked != null) codes.add(asked.name());
        return codes;
    }
}
