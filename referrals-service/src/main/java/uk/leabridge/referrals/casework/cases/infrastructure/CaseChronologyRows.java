package uk.leabridge.referrals.casework.cases.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.time.Identifiers;
import uk.leabridge.platform.transaction.BeforeCommit;
import uk.leabridge.referrals.casework.cases.domain.CaseChronology;
import uk.leabridge.referrals.casework.cases.domain.CaseStep;
import uk.leabridge.referrals.casework.cases.domain.SafeguardingCase;

/** By rows, just before the commit: nothing in the transaction reads a line again, so it costs no round trip of its own. */
@ApplicationScoped
class CaseChronologyRows implements CaseChronology {
    private static final String ADD = "insert into case_step (id, case_id, borough, position, kind, at,"
            + " from_status, to_status, actor, actor_roles, codes, reason, evidence)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ' '), ?, ?)";

    private final BeforeCommit beforeCommit;
    private final Identifiers identifiers;

    CaseChronologyRows(BeforeCommit beforeCommit, Identifiers identifiers) {
        this.beforeCommit = beforeCommit;
        this.identifiers = identifiers;
    }

    @Override
    public void add(SafeguardingCase of, List<CaseStep> steps, Actor actor, SealingKey key) {
        for (int position = 0; position < steps.size(); position++) {
            var step = steps.get(position);
            beforeCommit.write(
                    ADD,
                    identifiers.next(),
                    of.id(),
                    of.borough(),
                    position,
                    step.kind(),
                    step.at(),
                    step.from(),
                    step.to(),
                    actor.subject(),
                    String.join(",", new TreeSet<>(actor.roles())),
                    String.join(" ", step.codes()),
                    step.reason() == null ? null : key.seal(step.reason(), "case_step.reason"),
                    step.evidence() == null ? null : key.seal(step.evidence(), "case_step.evidence"));
        }
    }
}
