package uk.leabridge.referrals.intake.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.intake.referral.domain.ReferralStatus;
import uk.leabridge.referrals.intake.referral.domain.ReferralStep;
import uk.leabridge.referrals.intake.referral.domain.Referrals;

/** Referrals as those who chase signposts meet them. What is done to one joins the transaction that is open. */
@ApplicationScoped
public class PointedReferrals {
    private final Referrals referrals;
    private final ReferralRecord record;
    private final InstantSource time;

    PointedReferrals(Referrals referrals, ReferralRecord record, InstantSource time) {
        this.referrals = referrals;
        this.record = record;
        this.time = time;
    }

    /**
     * What signposts need to know of a referral.
     *
     * @param person whose data key seals what is written about them
     * @param standsStill whether nothing is done about it for now
     */
    public record Card(UUID person, boolean standsStill) {}

    /** A referral that the actor may read. */
    public Optional<Card> find(UUID id, Actor actor) {
        return referrals
                .find(id)
                .filter(r -> ReferralAccess.mayRead(actor, r))
                .map(r -> new Card(r.person(), r.status() == ReferralStatus.ON_HOLD));
    }

    /** Holds a referral that the actor may read until the end of the transaction; false when there is none. */
    public boolean hold(UUID id, Actor actor) {
        return referrals
                .findToChange(id)
                .filter(r -> ReferralAccess.mayRead(actor, r))
                .isPresent();
    }

    /**
     * Puts on record, with audit and chronology, that a service was asked.
     *
     * @param codes the service, what came of it, and which others are asked instead
     * @param words what it answered, which the person's key seals
     */
    public void note(UUID id, List<String> codes, String words, Actor actor) {
        var of =
                referrals.find(id).filter(r -> ReferralAccess.mayWork(actor, r)).orElseThrow();
        var chased = ReferralStep.chased(codes, words, time.instant().truncatedTo(ChronoUnit.MICROS));
        record.keep(of, List.of(chased), "referral.signpost-chased", actor);
    }
}
