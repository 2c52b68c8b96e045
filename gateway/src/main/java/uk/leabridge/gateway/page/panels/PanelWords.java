package uk.leabridge.gateway.page.panels;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Collectors;
import uk.leabridge.gateway.client.PanelsClient.Agency;
import uk.leabridge.gateway.client.PanelsClient.Panel;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.cases.CaseRefusals;
import uk.leabridge.gateway.page.cases.CaseWords;

/** The words for panels and meetings, and for what the service refuses there. */
@TemplateExtension(namespace = "panels")
public final class PanelWords {

    static final List<Option> DECISIONS = List.of(
            new Option("ADOPT", "Adopt the case", "Next, the borough asks for consent. Support can then start."),
            new Option(
                    "NOT_ADOPT",
                    "Do not adopt the case",
                    "The panel does not offer support. Select below where you are signposting the person."),
            new Option(
                    "DEFER",
                    "Defer the case",
                    "You gather more information. You can add the case to an agenda again."));

    private static final String ALL = "main-content";

    private PanelWords() {}

    public static Tag decision(String code) {
        return switch (code) {
            case "ADOPT" -> Tag.done("Adopted");
            case "NOT_ADOPT" -> Tag.closed("Not adopted");
            default -> Tag.waiting("Deferred");
        };
    }

    /** The name of an agency, also where it has no seat any more. */
    public static String agency(Panel panel, String code) {
        return panel.agencies().stream()
                .filter(one -> one.code().equals(code))
                .map(Agency::name)
                .findFirst()
                .orElseGet(() -> Agencies.words(code));
    }

    static List<Option> agencies(Panel panel) {
        return panel.agencies().stream()
                .map(one -> new Option(
                        one.code(), one.name(), one.required() ? "Required. The panel cannot decide without it." : ""))
                .toList();
    }

    /** The form as it was typed, with what is to be mended. */
    static Form tell(Form form, ServiceProblem problem, Panel panel) {
        switch (problem.slug()) {
            case "no-quorum" -> form.wrong(ALL, noQuorum(problem, panel));
            case "already-decided" ->
                form.wrong(ALL, "This has already been decided. To decide again, add the case to another agenda");
            case "agency-unknown" -> form.wrong("agency", "Select an agency on the panel, or the agency you represent");
            case "wrong-panel" ->
                form.wrong(
                        "caseId",
                        "Select a different case. This one is for the " + CaseWords.panel(problem.text("kind")));
            case "agenda-full" -> form.wrong(ALL, "The agenda is full. Add the case to the agenda of another meeting");
            case "no-such-case" -> form.wrong("caseId", "Select a case from your borough");
            case "no-such-agenda-item" ->
                form.wrong(ALL, "The case is no longer on this agenda. Go back to the meeting");
            case "member-already" ->
                form.wrong("subject", "This person is already a member of the panel. Remove them first");
            case "quorum-impossible" ->
                form.wrong("quorumMinimum", "Quorum must not be higher than the number of agencies");
            case "agency-twice" -> form.wrong("name-0", "Enter each agency only once");
            default -> CaseRefusals.tell(form, problem);
        }
        return form;
    }

    private static String noQuorum(ServiceProblem problem, Panel panel) {
        String missing = problem.codes("missing").stream()
                .map(code -> agency(panel, code))
                .collect(Collectors.joining(", "));
        return "The panel is not quorate. Agencies present: "
                + problem.number("present")
                + " of at least "
                + problem.number("minimum")
                + (missing.isEmpty() ? "" : ". Missing: " + missing)
                + ". Record attendance, or decide at another meeting";
    }
}
