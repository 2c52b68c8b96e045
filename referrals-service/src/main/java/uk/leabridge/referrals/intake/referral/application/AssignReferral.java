package uk.leabridge.referrals.intake.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.intake.referral.domain.ReferralOutcome;
import uk.leabridge.referrals.intake.referral.domain.Referrals;

/** Gives a referral to an officer. */
@ApplicationScoped
public class AssignReferral {
    private final Referrals referrals;
    private final ReferralRecord record;
    private final InstantSource time;

    AssignReferral(Referrals referrals, ReferralRecord record, InstantSource time) {
        this.referrals = referrals;
        this.record = record;
        this.time = time;
    }

    /** Who takes it: the subject of an officer’s tokens. */
    public record Command(UUID referral, long version, UUID assignee) {}

    @Transactional
    public Attempt<ReferralOutcome> handle(Command command, Actor actor) {
        return ReferralAccess.toChange(referrals.find(command.referral()), command.version(), actor)
                .map(referral -> {
                    var outcome = referral.assign(
                            command.assignee().toString(), time.instant().truncatedTo(ChronoUnit.MICROS));
                    if (outcome instanceof ReferralOutcome.Changed(var assigned, var steps)) {
                        record.keep(assigned, steps, "referral.assign", actor);
                    }
                    return outcome;
                });
    }
}
