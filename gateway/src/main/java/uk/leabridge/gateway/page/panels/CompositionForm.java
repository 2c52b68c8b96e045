package uk.leabridge.gateway.page.panels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import uk.leabridge.gateway.client.PanelsClient.Agency;
import uk.leabridge.gateway.client.PanelsClient.Panel;
import uk.leabridge.gateway.client.PanelsClient.PanelTermsRequest;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.cases.CaseWords;

/**
 * The form in which a panel is made up: its name, its quorum, and a row for each agency.
 *
 * @param back where the page leads back to, called {@code backTo}
 * @param proven the key of a create, the version of a change
 * @param kinds what kind it can be; none when it has one
 * @param filled how many rows hold an agency; a few empty ones follow
 */
record CompositionForm(String title, String back, String backTo, String proven, List<Option> kinds, int filled) {

    /** As many as the API takes. */
    private static final int MOST = 50;

    private static final int SPARE = 4;
    private static final int LONGEST = 100;
    private static final int LONGEST_CODE = 40;

    static final Panel NO_PANEL = new Panel(new UUID(0, 0), "", "", 0, List.of());

    /** The fields of one agency. */
    record Row(String label, String code, String name, String required) {}

    public List<Row> getRows() {
        return IntStream.range(0, Math.min(filled + SPARE, MOST))
                .mapToObj(row -> new Row("Agency " + (row + 1), "code-" + row, "name-" + row, "required-" + row))
                .toList();
    }

    /** The rows up to the last that holds something. */
    static int filled(Form form) {
        return IntStream.range(0, MOST)
                .filter(row -> !(form.value("code-" + row) + form.value("name-" + row)).isEmpty())
                .map(row -> row + 1)
                .max()
                .orElse(0);
    }

    /** A form for a new panel, with the agencies that usually have a seat. */
    static Form usual() {
        return filled("", 3, Agencies.USUAL);
    }

    static Form of(Panel panel) {
        return filled(panel.name(), panel.quorumMinimum(), panel.agencies());
    }

    /** What of it people typed, without the codes behind it. */
    static Form named(Panel panel) {
        Map<String, Object> answers =
                new HashMap<>(Map.of("name", panel.name(), "quorumMinimum", panel.quorumMinimum()));
        for (int row = 0; row < panel.agencies().size(); row++) {
            answers.put("name-" + row, panel.agencies().get(row).name());
        }
        return Form.filled(answers);
    }

    private static Form filled(String name, int quorum, List<Agency> agencies) {
        Map<String, Object> answers = new HashMap<>(Map.of("name", name, "quorumMinimum", quorum));
        for (int row = 0; row < agencies.size(); row++) {
            Agency agency = agencies.get(row);
            answers.put("code-" + row, agency.code());
            answers.put("name-" + row, agency.name());
            answers.put("required-" + row, agency.required() ? "yes" : "");
        }
        return Form.filled(answers);
    }

    /** Reads the terms as the API takes them. */
    static PanelTermsRequest read(Form form, boolean choosesKind) {
        if (choosesKind) {
            form.oneOf("kind", Option.codes(CaseWords.PANELS), "Select the type of panel");
        }
        String name = form.text("name", LONGEST, "Enter the name of the panel");
        List<Agency> agencies = agencies(form);
        if (agencies.size() < 2) {
            form.wrong("name-0", "Enter at least 2 agencies");
        }
        int quorum = form.number("quorumMinimum", 2, 50, "Quorum");
        return new PanelTermsRequest(name, quorum, agencies);
    }

    private static List<Agency> agencies(Form form) {
        List<Agency> agencies = new ArrayList<>();
        for (int row = 0; row < MOST; row++) {
            String name = form.optionalText("name-" + row, LONGEST, "Agency " + (row + 1));
            if (name == null) {
                continue;
            }
            String known = form.value("code-" + row);
            String code = known.isEmpty() ? code(name) : known;
            if (code.length() < 2) {
                form.wrong("name-" + row, "Agency " + (row + 1) + " must include letters, for example Health");
            }
            agencies.add(new Agency(code, name, form.has("required-" + row, "yes")));
        }
        return agencies;
    }

    /** A new agency's code, made of its name. */
    private static String code(String name) {
        String code = name.toUpperCase(Locale.UK).replaceAll("[^A-Z0-9]+", "_").replaceAll("^[^A-Z]+|_+$", "");
        return code.substring(0, Math.min(code.length(), LONGEST_CODE));
    }
}
