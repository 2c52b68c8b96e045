package uk.leabridge.referrals.intake.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.platform.time.Identifiers;
import uk.leabridge.platform.time.WorkingDays;
import uk.leabridge.referrals.intake.referral.application.SubmitReferral.Command;
import uk.leabridge.referrals.intake.referral.domain.AgeBand;
import uk.leabridge.referrals.intake.referral.domain.NewReferral;
import uk.leabridge.referrals.intake.referral.domain.Referral;
import uk.leabridge.referrals.intake.referral.domain.Referrals;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** Makes a referral of a submitted form: its ids and number, its age band, its due dates by the borough's choices. */
@ApplicationScoped
class Intake {
    private final Referrals referrals;
    private final Identifiers identifiers;
    private final WorkingDays workingDays;
    private final BoroughSettingQueries settings;
    private final InstantSource time;

    Intake(
            Referrals referrals,
            Identifiers identifiers,
            WorkingDays workingDays,
            BoroughSettingQueries settings,
            InstantSource time) {
        this.referrals = referrals;
        this.identifiers = identifiers;
        this.workingDays = workingDays;
        this.settings = settings;
        this.time = time;
    }

    UUID newPerson() {
        return identifiers.next();
    }

    /** The referral of the person whose key is given; not stored yet. */
    Referral receive(Command command, SealingKey key, Actor actor) {
        var now = time.instant().truncatedTo(ChronoUnit.MICROS);
        var choice = settings.of(actor.borough());
        return Referral.receive(new NewReferral(
                identifiers.next(),
                referrals.nextNumber(),
                actor.borough().code(),
                choice.referencePrefix(),
                key.person(),
                command.sector(),
                command.concern(),
                AgeBand.on(
                        LocalDate.ofInstant(now, Clock.LONDON), command.person().dateOfBirth(), command.ageEstimate()),
                command.immediateDanger(),
                actor.subject(),
                actor.organisation(),
                key.seal(command.form(), SubmitReferral.BODY),
                now,
                workingDays.dueAfter(now, choice.screeningDays()),
                workingDays.dueAfter(now, choice.gatewayCheckDays())));
    }
}
