package uk.leabridge.referrals.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.referral.domain.AssignmentOutcome;
import uk.leabridge.referrals.referral.domain.Referrals;

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
    public Attempt<AssignmentOutcome> handle(Command command, Actor actor) {
        return Attempt.on(referrals.find(command.referral()), command.version(), actor, referral -> {
            var outcome = referral.assign(
                    command.assignee().toString(), time.instant().truncatedTo(ChronoUnit.MICROS));
            if (outcome instanceof AssignmentOutcome.Assigned(var assigned, var step)) {
                record.keep(assigned, List.of(step), "referral.assign", actor);
            }
            return outcome;
        });
    }
}
