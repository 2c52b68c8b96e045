package uk.leabridge.comms.request;

import uk.leabridge.platform.problem.ProblemType;

/** The refusals that are this service's own. */
public enum CommsProblem implements ProblemType {
    INCIDENT_STATE("incident-state", 409, "The incident's state does not allow this"),
    INCIDENT_UNKNOWN("incident-unknown", 422, "There is no such incident in your borough"),
    INCIDENT_CLOSED("incident-closed", 422, "The incident is closed"),
    CONTACT_EXISTS("contact-exists", 409, "This person is already in this group"),
    ALERT_STATE("alert-state", 409, "The alert's state does not allow this"),
    SECOND_PERSON_NEEDED("second-person-needed", 409, "Somebody who did not write this alert has to decide"),
    NOBODY_TO_TELL("nobody-to-tell", 422, "The audience holds nobody who can be reached"),
    CONTACT_UNKNOWN("contact-unknown", 422, "The audience names a contact that is not in your borough"),
    EXERCISE_NOT_PUBLIC("exercise-not-public", 422, "An exercise never reaches the public"),
    DELIVERY_STATE("delivery-state", 409, "This delivery cannot be sent again");

    private final String slug;
    private final int status;
    private final String title;

    CommsProblem(String slug, int status, String title) {
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
