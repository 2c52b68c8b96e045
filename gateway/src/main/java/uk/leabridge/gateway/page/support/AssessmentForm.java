package uk.leabridge.gateway.page.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.AssessmentsClient.Assessment;
import uk.leabridge.gateway.client.AssessmentsClient.AssessmentRequest;
import uk.leabridge.gateway.client.AssessmentsClient.Factor;
import uk.leabridge.gateway.client.AssessmentsClient.Framework;
import uk.leabridge.gateway.client.AssessmentsClient.Said;
import uk.leabridge.gateway.client.CasesClient.Case;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.referrals.Grounds;

/**
 * The form in which a person is assessed: something is said of every factor of a framework. What was said last is shown beside
 * the question, and never filled in: an assessment is made, not copied.
 *
 * @param last the assessment that this one follows, as the person has seen it; null for the first
 * @param others the frameworks that could be used instead
 */
record AssessmentForm(
        Case of, Framework framework, @Nullable Assessment last, List<Framework> others, String key) {

    private static final int LONGEST = 10_000;
    private static final String PRESENT = "PRESENT";

    /** A dimension with its questions. */
    record Section(String title, String guidance, List<Question> questions) {}

    /** What is asked about one factor: the names of its two fields, and what was said last. */
    record Question(String title, String presence, String note, String last) {}

    /** The number that this one follows, 0 for the first. */
    public int getFollows() {
        return last == null ? 0 : last.number();
    }

    public List<Section> getSections() {
        return framework.dimensions().stream()
                .map(dimension -> new Section(
                        dimension.title(),
                        dimension.guidance(),
                        dimension.factors().stream().map(this::question).toList()))
                .toList();
    }

    /** The answers, by the names of the scale. */
    public List<Option> getScale() {
        return framework.scale().stream()
                .map(step -> new Option(step.code(), SupportWords.presenceWords(step.code())))
                .toList();
    }

    private Question question(Factor factor) {
        return new Question(factor.title(), presence(factor.code()), note(factor.code()), lastly(factor.code()));
    }

    private String lastly(String factor) {
        if (last == null) {
            return "";
        }
        return last.findings().stream()
                .filter(said -> said.factor().equals(factor))
                .map(Said::presence)
                .findFirst()
                .map(presence ->
                        "Last time: " + SupportWords.presenceWords(presence).toLowerCase(java.util.Locale.UK))
                .orElse("Not asked last time");
    }

    /** Reads the form into the document that the API takes. */
    AssessmentRequest read(Form form) {
        Set<String> scale = Option.codes(getScale());
        List<Said> findings = new ArrayList<>();
        for (Factor factor : framework.factors()) {
            String said =
                    form.oneOf(presence(factor.code()), scale, "Select whether this is present: " + factor.title());
            String note = form.optionalText(note(factor.code()), LONGEST, "Evidence for ‘" + factor.title() + "’");
            if (note == null && said.equals(PRESENT)) {
                form.wrong(note(factor.code()), "Enter the evidence for: " + factor.title());
            }
            findings.add(new Said(factor.code(), said, note == null ? null : Grounds.lines(note)));
        }
        return new AssessmentRequest(
                framework.id(),
                framework.version(),
                form.number("follows", 0, 9_999, "Number of the last assessment"),
                Grounds.lines(form.text("summary", LONGEST, "Enter a summary")),
                findings);
    }

    /** What the service refuses, beside the factors that it is about. */
    Form tell(Form form, ServiceProblem problem) {
        switch (problem.slug()) {
            case "assessment-not-whole" -> {
                problem.codes("missing")
                        .forEach(code -> form.wrong(presence(code), "Select whether this is present: " + title(code)));
                problem.codes("noteless")
                        .forEach(code -> form.wrong(note(code), "Enter the evidence for: " + title(code)));
                if (!form.broken()) {
                    form.refused(problem, Map.of());
                }
            }
            case "assessment-overtaken" ->
                form.wrong(
                        "main-content",
                        "Someone else has assessed the person. Read assessment "
                                + problem.number("latest")
                                + ", then submit yours again if it is still correct");
            default -> SupportRefusals.tell(form, problem, Map.of());
        }
        return form;
    }

    private String title(String code) {
        return framework.factors().stream()
                .filter(factor -> factor.code().equals(code))
                .map(Factor::title)
                .findFirst()
                .orElse(code);
    }

    private static String presence(String factor) {
        return "presence-" + factor;
    }

    private static String note(String factor) {
        return "note-" + factor;
    }
}
