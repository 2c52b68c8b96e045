package uk.leabridge.comms.request;

import uk.leabridge.platform.problem.ProblemType;

/** The refusals that are this service's own. */
public final class CommsProblem {
    public static final ProblemType INCIDENT_STATE =
            new ProblemType("incident-state", 409, "The incident's state does not allow this");
    public static final ProblemType INCIDENT_UNKNOWN =
            new ProblemType("incident-unknown", 422, "There is no such incident in your borough");
    public static final ProblemType INCIDENT_CLOSED = new ProblemType("incident-closed", 422, "The incident is closed");
    public static final ProblemType CONTACT_EXISTS =
            new ProblemType("contact-exists", 409, "This person is already in this group");
    public static final ProblemType ALERT_STATE =
            new ProblemType("alert-state", 409, "The alert's state does not allow this");
    public static final ProblemType SECOND_PERSON_NEEDED =
            new ProblemType("second-person-needed", 409, "Somebody who did not write this alert has to decide");
    public static final ProblemType NOBODY_TO_TELL =
            new ProblemType("nobody-to-tell", 422, "The audience holds nobody who can be reached");
    public static final ProblemType CONTACT_UNKNOWN =
            new ProblemType("contact-unknown", 422, "The audience names a contact that is not in your borough");
    public static final ProblemType EXERCISE_NOT_PUBLIC =
            new ProblemType("exercise-not-public", 422, "An exercise never reaches the public");
    public static final ProblemType DELIVERY_STATE =
            new ProblemType("delivery-state", 409, "This delivery cannot be sent again");

    private CommsProblem() {}
}
