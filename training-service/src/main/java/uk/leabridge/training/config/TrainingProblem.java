package uk.leabridge.training.config;

import uk.leabridge.platform.problem.ProblemType;

/** The problems that only this service answers. */
public final class TrainingProblem {
    public static final ProblemType ORGANISATION_EXISTS =
            new ProblemType("organisation-exists", 409, "An organisation with this slug already exists");
    public static final ProblemType COURSE_EXISTS =
            new ProblemType("course-exists", 409, "A course with this code already exists");
    public static final ProblemType LEARNER_ELSEWHERE =
            new ProblemType("learner-of-another-borough", 409, "Another borough holds this person’s record");
    public static final ProblemType PERSON_KNOWN =
            new ProblemType("person-already-a-learner", 409, "This email address belongs to another learner");
    public static final ProblemType COMPLETION_EXISTS =
            new ProblemType("completion-exists", 409, "This completion has already been recorded");
    public static final ProblemType ALREADY_VOIDED =
            new ProblemType("already-voided", 409, "This completion has already been voided");
    public static final ProblemType UNKNOWN_ORGANISATION =
            new ProblemType("unknown-organisation", 422, "This organisation does not exist in your borough");
    public static final ProblemType UNKNOWN_LEARNER =
            new ProblemType("unknown-learner", 422, "This learner does not exist in your borough");
    public static final ProblemType UNKNOWN_COURSE =
            new ProblemType("unknown-course", 422, "This course does not exist");
    public static final ProblemType COMPLETED_IN_FUTURE =
            new ProblemType("completed-in-future", 422, "The completion date is in the future");

    private TrainingProblem() {}
}
