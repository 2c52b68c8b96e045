package uk.leabridge.referrals.intake.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.referrals.intake.referral.application.CaseOpenings.OpenedReferral;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;
import uk.leabridge.referrals.intake.referral.domain.Referral;
import uk.leabridge.referrals.intake.referral.domain.ReferralOutcome;
import uk.leabridge.referrals.intake.referral.domain.Referrals;
import uk.leabridge.referrals.intake.referral.domain.Screening;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/**
 * Decides what happens with a referral (Channel duty guidance 2023, section on screening). A case that it opens, and what is to
 * be chased, begin in the same transaction.
 */
@ApplicationScoped
public class ScreenReferral {
    private final Referrals referrals;
    private final ReferralRecord record;
    private final SealedForms forms;
    private final FollowOns followOns;
    private final RepeatClosings repeats;
    private final BoroughSettingQueries settings;
    private final InstantSource time;

    ScreenReferral(
            Referrals referrals,
            ReferralRecord record,
            SealedForms forms,
            FollowOns followOns,
            RepeatClosings repeats,
            BoroughSettingQueries settings,
            InstantSource time) {
        this.referrals = referrals;
        this.record = record;
        this.forms = forms;
        this.followOns = followOns;
        this.repeats = repeats;
        this.settings = settings;
        this.time = time;
    }

    /** A decision on one referral. Its version is the one that the officer read. */
    public record Command(UUID referral, long version, Screening screening) {}

    @Transactional
    public Attempt<ReferralOutcome> handle(Command command, Actor actor) {
        return ReferralAccess.toChange(referrals.find(command.referral()), command.version(), actor)
                .map(referral -> {
                    var now = time.instant().truncatedTo(ChronoUnit.MICROS);
                    var closedBefore = repeats.refusal(referral, command.screening(), actor);
                    if (closedBefore.isPresent()) return closedBefore.get();
                    return command.screening().opensCase()
                            ? openCase(referral, command.screening(), actor, now)
                            : screen(referral, command.screening(), actor, now);
                });
    }

    private ReferralOutcome screen(Referral referral, Screening screening, Actor actor, Instant now) {
        var outcome = referral.screen(screening, settings.of(actor.borough()).reasonMinLength(), now);
        if (outcome instanceof ReferralOutcome.Changed(var screened, var steps)) {
            record.keep(screened, steps, "referral.screen", actor);
            followOns.chase(screened, screening, now, actor);
        }
        return outcome;
    }

    /** The date of birth decides on the kind of panel, and where it is not known the officer does. */
    private ReferralOutcome openCase(Referral referral, Screening asked, Actor actor, Instant now) {
        var person = forms.person(referral);
        var born = person.dateOfBirth();
        var screening =
                born == null ? asked : asked.ofOneBornInto(PanelKind.on(LocalDate.ofInstant(now, Clock.LONDON), born));
        var outcome = screen(referral, screening, actor, now);
        if (outcome instanceof ReferralOutcome.Changed) {
            referrals.keep(referral);
            var route = screening.panel();
            followOns.open(
                    new OpenedReferral(
                            referral.id(),
                            referral.person(),
                            person,
                            referral.concern(),
                            route.kind().orElseThrow(),
                            route.isChosen() ? route.because() : null,
                            screening.reason(),
                            screening.evidence(),
                            screening.legalBasis(),
                            now),
                    actor);
        }
        return outcome;
    }
}
