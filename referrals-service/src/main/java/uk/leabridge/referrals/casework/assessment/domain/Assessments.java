package uk.leabridge.referrals.casework.assessment.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The store of assessments. What the actor may not see is not found. */
public interface Assessments {
    void add(Assessment assessment);

    Optional<Assessment> latest(UUID caseId);

    /** A case's, the latest first, from before this number on, up to {@code rows}. */
    List<Assessment> before(UUID caseId, int number, int rows);
}
