package uk.leabridge.referrals.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.referral.domain.Referrals;
import uk.leabridge.referrals.referral.domain.Screening;
import uk.leabridge.referrals.referral.domain.ScreeningOutcome;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** Decides what happens with a referral (Channel duty guidance 2023, section on screening). */
@ApplicationScoped
public class ScreenReferral {
    private final Referrals referrals;
    private final ReferralRecord record;
    private final BoroughSettingQueries settings;
    private final InstantSource time;

    ScreenReferral(Referrals referrals, ReferralRecord record, BoroughSettingQueries settings, InstantSource time) {
        this.referrals = referrals;
        this.record = record;
        this.settings = settings;
        this.time = time;
    }

    /** A decision on one referral. Its version is the one that the officer read. */
    public record Command(UUID referral, long version, Screening screening) {}

    @Transactional
    public Attempt<ScreeningOutcome> handle(Command command, Actor actor) {
        return Attempt.on(referrals.find(command.referral()), command.version(), actor, referral -> {
            var outcome = referral.screen(
                    command.screening(),
                    settings.of(actor.borough()).reasonMinLength(),
                    time.instant().truncatedTo(ChronoUnit.MICROS));
            if (outcome instanceof ScreeningOutcome.Screened(var screened, var steps)) {
                record.keep(screened, steps, "referral.screen", actor);
            }
            return outcome;
        });
    }
}
