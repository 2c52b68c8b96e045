package uk.leabridge.referrals.casework.assessment.application;

import java.util.List;
import java.util.UUID;
import uk.leabridge.referrals.casework.assessment.domain.Completeness;
import uk.leabridge.referrals.casework.cases.application.MissingConsent;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;

/** Why an assessment was not recorded. */
public sealed interface AssessmentRefusal {
    /** Nobody is assessed while their case stands there. */
    record NotNow(CaseStatus status) implements AssessmentRefusal {}

    /** Support rests on a consent that does not hold today. */
    record ConsentMissing(MissingConsent why) implements AssessmentRefusal {}

    /** There is no such framework; these there are. */
    record FrameworkUnknown(List<Known> known) implements AssessmentRefusal {}

    /** Somebody was assessed since: the number of the latest, 0 when there is none. */
    record Overtaken(int latest) implements AssessmentRefusal {}

    /** It does not say something of every factor. */
    record NotWhole(Completeness.Lack lack) implements AssessmentRefusal {}

    /** A framework by its name. */
    record Known(String id, int version) {}

    /** What the caller learns of a new assessment. */
    record Assessed(UUID id, int number) {}
}
