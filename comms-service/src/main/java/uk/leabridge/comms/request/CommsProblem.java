package uk.leabridge.comms.request;

import uk.leabridge.platform.problem.ProblemType;

/** The refusals that are this service's own. */
public final class CommsProblem {
    public static final ProblemType INCIDENT_STATE =
            new ProblemType("incident-state", 409, "The incident’s status does not allow this");
    public static final ProblemType INCIDENT_UNKNOWN =
            new ProblemType("incident-unknown", 422, "This incident does not exist in your borough");
    public static final ProblemType INCIDENT_CLOSED = new ProblemType("incident-closed", 422, "The incident is closed");
    public static final ProblemType CONTACT_EXISTS =
            new ProblemType("contact-exists", 409, "This person is already in this group");
    public static final ProblemType ALERT_STATE =
            new ProblemType("alert-state", 409, "The alert’s status does not allow this");
    public static final ProblemType SECOND_PERSON_NEEDED =
            new ProblemType("second-person-needed", 409, "Someone who did not write or edit this alert must decide");
    public static final ProblemType NOBODY_TO_TELL =
            new ProblemType("nobody-to-tell", 422, "The alert has no recipients");
    public static final ProblemType CONTACT_UNKNOWN =
            new ProblemType("contact-unknown", 422, "The alert includes a contact outside your borough");
    public static final ProblemType EXERCISE_NOT_PUBLIC =
            new ProblemType("exercise-not-public", 422, "An exercise cannot be sent to the public");
    public static final ProblemType DELIVERY_STATE =
            new ProblemType("delivery-state", 409, "This delivery cannot be sent again");

    private CommsProblem() {}
}
