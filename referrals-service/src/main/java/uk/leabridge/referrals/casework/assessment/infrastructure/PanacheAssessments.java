package uk.leabridge.referrals.casework.assessment.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.referrals.casework.assessment.domain.Assessment;
import uk.leabridge.referrals.casework.assessment.domain.Assessments;

@ApplicationScoped
class PanacheAssessments implements Assessments, PanacheRepositoryBase<Assessment, UUID> {
    @Override
    public void add(Assessment assessment) {
        persist(assessment);
    }

    @Override
    public Optional<Assessment> latest(UUID caseId) {
        return find("caseId = ?1 order by number desc", caseId).range(0, 0).firstResultOptional();
    }

    @Override
    public List<Assessment> before(UUID caseId, int number, int rows) {
        return find("caseId = ?1 and number < ?2 order by number desc", caseId, number)
                .range(0, rows - 1)
                .list();
    }
}
