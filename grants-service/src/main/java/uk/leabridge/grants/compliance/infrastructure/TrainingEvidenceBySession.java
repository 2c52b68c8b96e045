package uk.leabridge.grants.compliance.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.compliance.domain.Situation;
import uk.leabridge.grants.compliance.domain.TrainingEvidence;
import uk.leabridge.grants.requirement.domain.TrainingKind;

/** By the session: it writes a new roster entry before it reads, and row-level security shows evidence of those on the roster only. */
@ApplicationScoped
class TrainingEvidenceBySession implements TrainingEvidence {
    private static final String KEEP = "insert into training_evidence (completion_id, person_key, kind, course_code,"
            + " completed_on, valid_until, voided) values (:completion, :person, :kind, :course, :completedOn, :validUntil,"
            + " false) on conflict (completion_id) do update set person_key = excluded.person_key, kind = excluded.kind,"
            + " course_code = excluded.course_code, completed_on = excluded.completed_on, valid_until = excluded.valid_until";
    private static final String ANNUL =
            "insert into training_evidence (completion_id, person_key, kind, course_code, voided)"
                    + " values (:completion, :person, :kind, :course, true)"
                    + " on conflict (completion_id) do update set voided = true";
    private static final String COUNTS = "select person_key, kind, completed_on, valid_until from training_evidence"
            + " where person_key in (:people) and not voided";

    /** A row as it comes. */
    record Row(
            String personKey,
            String kind,
            LocalDate completedOn,
            @Nullable LocalDate validUntil) {}

    private final Session session;

    TrainingEvidenceBySession(Session session) {
        this.session = session;
    }

    @Override
    public void keep(Completed completed) {
        session.createNativeMutationQuery(KEEP)
                .setParameter("completion", completed.completionId())
                .setParameter("person", completed.personKey())
                .setParameter("kind", completed.kind().name())
                .setParameter("course", completed.courseCode())
                .setParameter("completedOn", completed.completedOn())
                .setParameter("validUntil", completed.validUntil(), LocalDate.class)
                .executeUpdate();
    }

    @Override
    public void annul(Voided voided) {
        session.createNativeMutationQuery(ANNUL)
                .setParameter("completion", voided.completionId())
                .setParameter("person", voided.personKey())
                .setParameter("kind", voided.kind().name())
                .setParameter("course", voided.courseCode())
                .executeUpdate();
    }

    @Override
    public List<Situation.Evidence> of(Collection<String> personKeys) {
        if (personKeys.isEmpty()) return List.of();
        return session.createNativeQuery(COUNTS, Row.class)
                .setParameterList("people", personKeys)
                .getResultStream()
                .map(row -> new Situation.Evidence(
                        row.personKey(), TrainingKind.valueOf(row.kind()), row.completedOn(), row.validUntil()))
                .toList();
    }
}
