package uk.leabridge.referrals.cases.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.time.Identifiers;
import uk.leabridge.platform.transaction.BeforeCommit;
import uk.leabridge.referrals.cases.domain.CaseChronology;
import uk.leabridge.referrals.cases.domain.CaseStep;
import uk.leabridge.referrals.cases.domain.SafeguardingCase;

@ApplicationScoped
class JdbcCaseChronology implements CaseChronology {
    private static final String ADD = "insert into case_step (id, case_id, borough, position, kind, at,"
            + " from_status, to_status, actor, actor_roles, codes, reason, evidence)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ' '), ?, ?)";

    private final BeforeCommit beforeCommit;
    private final Identifiers identifiers;

    JdbcCaseChronology(BeforeCommit beforeCommit, Identifiers identifiers) {
        this.beforeCommit = beforeCommit;
        this.identifiers = identifiers;
    }

    @Override
    public void add(SafeguardingCase of, List<CaseStep> steps, Actor actor, SealingKey key) {
        for (int position = 0; position < steps.size(); position++) {
            var step = steps.get(position);
            var from = step.from();
            beforeCommit.write(
                    ADD,
                    identifiers.next(),
                    of.id(),
                    of.borough(),
                    position,
                    step.kind(),
                    OffsetDateTime.ofInstant(step.at(), ZoneOffset.UTC),
                    from == null ? null : from.name(),
                    step.to().name(),
                    actor.subject(),
                    String.join(",", new TreeSet<>(actor.roles())),
                    String.join(" ", step.codes()),
                    step.reason() == null ? null : key.seal(step.reason(), "case_step.reason"),
                    step.evidence() == null ? null : key.seal(step.evidence(), "case_step.evidence"));
        }
    }
}
