package uk.leabridge.gateway.page.panels;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
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
            new Option("ADOPT", "Adopt the case", "Consent is asked for next, and then support is given."),
            new Option(
                    "NOT_ADOPT",
                    "Do not adopt the case",
                    "The panel gives no support. Choose below where the person is pointed to."),
            new Option("DEFER", "Defer it", "More information is gathered. The case can be put on an agenda again."));

    private static final String ALL = "main-content";

    private PanelWords() {}

    public static Tag decision(String code) {
        return switch (code) {
            case "ADOPT" -> Tag.done("Adopted");
            case "NOT_ADOPT" -> Tag.closed("Not adopted");
            default -> Tag.waiting("Deferred");
        };
    }

    static List<Option> agencies(Panel panel) {
        return panel.agencies().stream()
                .map(one -> new Option(
                        one.code(), one.name(), one.required() ? "The panel decides nothing without it." : ""))
                .toList();
    }

    /** The form as it was typed, with what is to be mended. */
    static Form tell(Form form, ServiceProblem problem, Panel panel) {
        switch (problem.slug()) {
            case "no-quorum" -> form.wrong(ALL, noQuorum(problem, panel));
            case "already-decided" ->
                form.wrong(
                        ALL,
                        "This was decided already. A decision stands; put the case on an agenda again to decide anew");
            case "agency-unknown" -> form.wrong("agency", "Select an agency that has a seat, or your own");
            case "wrong-panel" ->
                form.wrong(
                        "caseId",
                        "This case is for the other panel: "
                                + CaseWords.panel(problem.body().path("kind").asText()));
            case "agenda-full" -> form.wrong(ALL, "The agenda is full. Put the case on the agenda of another meeting");
            case "no-such-case" -> form.wrong("caseId", "Select a case of your borough");
            case "no-such-agenda-item" ->
                form.wrong(ALL, "The case is not on this agenda any more. Go back to the meeting");
            case "member-already" -> form.wrong("subject", "This person sits on the panel already. Remove them first");
            case "quorum-impossible" ->
                form.wrong("quorumMinimum", "Enter a number that is not higher than the number of agencies");
            case "agency-twice" -> form.wrong("name-0", "Name each agency once");
            default -> CaseRefusals.tell(form, problem);
        }
        return form;
    }

    private static String noQuorum(ServiceProblem problem, Panel panel) {
        String missing = StreamSupport.stream(problem.body().path("missing").spliterator(), false)
                .map(code -> panel.agency(code.asText()))
                .collect(Collectors.joining(", "));
        return "The panel has no quorum: "
                + problem.body().path("present").asInt()
                + " of at least "
                + problem.body().path("minimum").asInt()
                + " agencies are there"
                + (missing.isEmpty() ? "" : ", and missing is " + missing)
                + ". Record who is there, or decide at another meeting";
    }

    /** The address of a list's next page; null on the last. */
    public static @Nullable String next(String path, @Nullable String cursor) {
        return cursor == null ? null : path + "?after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    /** Without what was left empty. */
    static Map<String, Object> given(Map<String, Object> document) {
        return document.entrySet().stream()
                .filter(field -> !"".equals(field.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
