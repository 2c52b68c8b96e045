package uk.leabridge.referrals.intake.referral.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.time.Identifiers;
import uk.leabridge.platform.transaction.BeforeCommit;
import uk.leabridge.referrals.intake.referral.domain.Chronology;
import uk.leabridge.referrals.intake.referral.domain.Referral;
import uk.leabridge.referrals.intake.referral.domain.ReferralStep;

/** By rows, just before the commit: nothing in the transaction reads a line again, so it costs no round trip of its own. */
@ApplicationScoped
class ChronologyRows implements Chronology {
    private static final String ADD = "insert into referral_step (id, referral_id, borough, position, kind, at,"
            + " from_status, to_status, actor, actor_roles, codes, reason, evidence)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ' '), ?, ?)";

    private final BeforeCommit beforeCommit;
    private final Identifiers identifiers;

    ChronologyRows(BeforeCommit beforeCommit, Identifiers identifiers) {
        this.beforeCommit = beforeCommit;
        this.identifiers = identifiers;
    }

    @Override
    public void add(Referral referral, List<ReferralStep> steps, Actor actor, SealingKey key) {
        for (int position = 0; position < steps.size(); position++) {
            var step = steps.get(position);
            beforeCommit.write(
                    ADD,
                    identifiers.next(),
                    referral.id(),
                    referral.borough(),
                    position,
                    step.kind(),
                    step.at(),
                    step.from(),
                    step.to(),
                    actor.subject(),
                    String.join(",", new TreeSet<>(actor.roles())),
                    String.join(" ", step.codes()),
                    step.reason() == null ? null : key.seal(step.reason(), "referral_step.reason"),
                    step.evidence() == null ? null : key.seal(step.evidence(), "referral_step.evidence"));
        }
    }
}
