package uk.leabridge.referrals.intake.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.WorkingDays;
import uk.leabridge.referrals.intake.referral.domain.GatewayCheckResult;
import uk.leabridge.referrals.intake.referral.domain.Referral;
import uk.leabridge.referrals.intake.referral.domain.ReferralOutcome;
import uk.leabridge.referrals.intake.referral.domain.Referrals;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** Records the police's answer to the gateway check, or asks again when there is new information. */
@ApplicationScoped
public class AnswerGatewayCheck {
    private final Referrals referrals;
    private final ReferralRecord record;
    private final BoroughSettingQueries settings;
    private final WorkingDays workingDays;
    private final InstantSource time;

    AnswerGatewayCheck(
            Referrals referrals,
            ReferralRecord record,
            BoroughSettingQueries settings,
            WorkingDays workingDays,
            InstantSource time) {
        this.referrals = referrals;
        this.record = record;
        this.settings = settings;
        this.workingDays = workingDays;
        this.time = time;
    }

    /** What the police found; without a result they are asked again. */
    public record Command(
            UUID referral, long version, @Nullable GatewayCheckResult result, String note) {}

    @Transactional
    public Attempt<ReferralOutcome> handle(Command command, Actor actor) {
        return ReferralAccess.toChange(referrals.find(command.referral()), command.version(), actor)
                .map(referral -> {
                    var outcome = change(referral, command, actor);
                    if (outcome instanceof ReferralOutcome.Changed(var changed, var steps)) {
                        record.keep(changed, steps, "referral.gateway-check", actor);
                    }
                    return outcome;
                });
    }

    private ReferralOutcome change(Referral referral, Command command, Actor actor) {
        var choice = settings.of(actor.borough());
        var now = time.instant().truncatedTo(ChronoUnit.MICROS);
        return command.result() == null
                ? referral.askGatewayCheckAgain(
                        choice.reason(command.note()), now, workingDays.dueAfter(now, choice.gatewayCheckDays()))
                : referral.answerGatewayCheck(
                        command.result(),
                        choice.reason(command.note()),
                        now,
                        workingDays.dueAfter(now, choice.screeningDays()));
    }
}
