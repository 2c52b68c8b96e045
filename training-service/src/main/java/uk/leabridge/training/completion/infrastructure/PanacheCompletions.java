package uk.leabridge.training.completion.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.training.completion.domain.Completion;
import uk.leabridge.training.completion.domain.Completions;
import uk.leabridge.training.completion.domain.NewCompletion;

@ApplicationScoped
class PanacheCompletions implements Completions, PanacheRepositoryBase<Completion, UUID> {
    private static final String ADD = "insert into completion (id, borough, learner_id, organisation_id, course_id,"
            + " course_code, kind, completed_on, valid_until, source, note, recorded_by, recorded_at, version)"
            + " values (:id, :borough, :learner, :organisation, :course, :code, :kind, :completedOn, :validUntil, :source,"
            + " :note, :recordedBy, :recordedAt, 0)"
            + " on conflict (learner_id, course_id, completed_on) where voided_at is null do nothing";

    @Override
    public boolean add(NewCompletion completion) {
        return getSession()
                        .createNativeMutationQuery(ADD)
                        .setParameter("id", completion.id())
                        .setParameter("borough", completion.borough())
                        .setParameter("learner", completion.learnerId())
                        .setParameter("organisation", completion.organisationId())
                        .setParameter("course", completion.courseId())
                        .setParameter("code", completion.courseCode())
                        .setParameter("kind", completion.kind().name())
                        .setParameter("completedOn", completion.completedOn())
                        .setParameter("validUntil", completion.validUntil(), LocalDate.class)
                        .setParameter("source", completion.source().name())
                        .setParameter("note", completion.note(), byte[].class)
                        .setParameter("recordedBy", completion.recordedBy())
                        .setParameter("recordedAt", completion.recordedAt())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<UUID> ofDay(UUID learnerId, UUID courseId, LocalDate day) {
        return getSession()
                .createQuery(
                        "select id from Completion where learnerId = :learner and courseId = :course"
                                + " and completedOn = :day and voidedAt is null",
                        UUID.class)
                .setParameter("learner", learnerId)
                .setParameter("course", courseId)
                .setParameter("day", day)
                .uniqueResultOptional();
    }

    @Override
    public Optional<Completion> find(UUID id) {
        return findByIdOptional(id);
    }
}
