package uk.leabridge.training.config;

import uk.leabridge.platform.problem.ProblemType;

/** The problems that only this service answers. */
public enum TrainingProblem implements ProblemType {
    ORGANISATION_EXISTS("organisation-exists", 409, "An organisation with this slug exists"),
    COURSE_EXISTS("course-exists", 409, "A course with this code exists"),
    LEARNER_ELSEWHERE("learner-of-another-borough", 409, "Another borough keeps this person's record"),
    PERSON_KNOWN("person-already-a-learner", 409, "This e-mail address belongs to another learner"),
    COMPLETION_EXISTS("completion-exists", 409, "This completion is recorded already"),
    ALREADY_VOIDED("already-voided", 409, "This completion was voided before"),
    UNKNOWN_ORGANISATION("unknown-organisation", 422, "There is no such organisation in your borough"),
    UNKNOWN_LEARNER("unknown-learner", 422, "There is no such learner in your borough"),
    UNKNOWN_COURSE("unknown-course", 422, "There is no such course"),
    COMPLETED_IN_FUTURE("completed-in-future", 422, "A completion cannot lie in the future");

    private final String slug;
    private final int status;
    private final String title;

    TrainingProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
