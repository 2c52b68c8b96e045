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

/** Takes a new referral up. */
@ApplicationScoped
public class StartScreening {
    private final Referrals referrals;
    private final ReferralRecord record;
    private final InstantSource time;

    StartScreening(Referrals referrals, ReferralRecord record, InstantSource time) {
        this.referrals = referrals;
        this.record = record;
        this.time = time;
    }

    /** Its version is the one that the officer read. */
    public record Command(UUID referral, long version) {}

    @Transactional
    public Attempt<ReferralOutcome> handle(Command command, Actor actor) {
        return ReferralAccess.toChange(referrals.find(command.referral()), command.version(), actor)
                .map(referral -> {
                    var outcome = referral.startScreening(time.instant().truncatedTo(ChronoUnit.MICROS));
                    if (outcome instanceof ReferralOutcome.Changed(var started, var steps)) {
                        record.keep(started, steps, "referral.start-screening", actor);
                    }
                    return outcome;
                });
    }
}
