package uk.leabridge.gateway.page.support;

import java.util.Map;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.cases.CaseRefusals;
import uk.leabridge.gateway.page.cases.CaseWords;

/** Refusals of what is done about somebody's support, in words that say what to do. */
final class SupportRefusals {

    private static final String ALL = "main-content";

    private SupportRefusals() {}

    /** The form as it was typed, with what is to be mended; {@code fields} maps the service's names to the form's. */
    static Form tell(Form form, ServiceProblem problem, Map<String, String> fields) {
        switch (problem.slug()) {
            case "plan-not-now", "assessment-not-now", "session-not-now" ->
                form.wrong(
                        ALL,
                        "You can no longer do this. The case status is now ‘"
                                + CaseWords.statusWords(problem.text("from"))
                                + "’. Go back to the case to see what you can do");
            case "not-assessed" -> form.wrong(ALL, "Assess the person first");
            case "factor-unknown" ->
                form.wrong(
                        fields.getOrDefault("factor", ALL),
                        "There has been a new assessment since you opened this page. Go back to the support plan and start again");
            case "due-in-the-past" -> form.wrong("dueOn", "Due date must be today or in the future");
            case "action-ended" ->
                form.wrong(
                        ALL,
                        "This action has already ended. Its status is ‘"
                                + SupportWords.actionWords(problem.text("state"))
                                + "’. Add another action if more needs to be done");
            case "invalid-request" -> form.refused(problem, fields);
            default -> settled(form, problem);
        }
        return form;
    }

    private static void settled(Form form, ServiceProblem problem) {
        switch (problem.slug()) {
            case "reason-not-standing" ->
                form.wrong(
                        ALL,
                        "This reason has been withdrawn or replaced. Go back to the support plan to see the current reason");
            case "session-not-begun" ->
                form.wrong(ALL, "The session has not started. You can confirm it after it is held");
            case "session-confirmed" ->
                form.wrong(
                        ALL,
                        "Your organisation has already confirmed this session. The other organisation must confirm it too");
            case "session-denied" ->
                form.wrong(
                        ALL,
                        "Your organisation has already reported that this session was not held. The borough’s officer will record why");
            case "another-person-needed" ->
                form.wrong(
                        ALL,
                        "You confirmed this session for the other organisation. Someone else must confirm it for yours");
            case "session-ended" ->
                form.wrong(
                        ALL,
                        "You can no longer change this. The session status is ‘"
                                + SupportWords.sessionWords(problem.text("state"))
                                + "’");
            default -> CaseRefusals.tell(form, problem);
        }
    }
}
