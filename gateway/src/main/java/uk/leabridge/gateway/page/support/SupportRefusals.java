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
                        "This cannot be done any more: the case is now “"
                                + CaseWords.statusWords(
                                        problem.body().path("from").asText())
                                + "”. Go back to the case to see what can be done");
            case "not-assessed" -> form.wrong(ALL, "Assess the person first");
            case "factor-unknown" ->
                form.wrong(
                        fields.getOrDefault("factor", ALL),
                        "The person was assessed anew since you opened this page. Go back to the plan, and begin again");
            case "due-in-the-past" -> form.wrong("dueOn", "Enter today or a later day");
            case "action-ended" ->
                form.wrong(
                        ALL,
                        "This action has ended before: it is “"
                                + SupportWords.actionWords(
                                        problem.body().path("state").asText())
                                + "”. Plan another one if more is to be done");
            case "invalid-request" -> form.refused(problem, fields);
            default -> settled(form, problem);
        }
        return form;
    }

    private static void settled(Form form, ServiceProblem problem) {
        switch (problem.slug()) {
            case "reason-not-standing" ->
                form.wrong(
                        ALL, "This reason was withdrawn or replaced meanwhile. Go back to the plan to see what stands");
            case "session-not-begun" -> form.wrong(ALL, "The session has not begun. Confirm it once it was held");
            case "session-confirmed" ->
                form.wrong(ALL, "Your side has confirmed this session before. The other side has to confirm it, too");
            case "session-denied" ->
                form.wrong(
                        ALL,
                        "Your side has said before that this session was not held. The borough’s officer records why");
            case "another-person-needed" ->
                form.wrong(
                        ALL,
                        "You confirmed this session for the other side. Somebody else has to confirm it for yours");
            case "session-ended" ->
                form.wrong(
                        ALL,
                        "This is settled: the session is “"
                                + SupportWords.sessionWords(
                                        problem.body().path("state").asText())
                                + "”");
            default -> CaseRefusals.tell(form, problem);
        }
    }
}
