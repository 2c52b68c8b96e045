package uk.leabridge.gateway.page.governance;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.client.SettingsClient.BoroughSettingsRequest;
import uk.leabridge.gateway.client.SettingsClient.Retention;
import uk.leabridge.gateway.client.SettingsClient.Settings;
import uk.leabridge.gateway.page.Form;

/**
 * How the borough works, as its page and form show it.
 *
 * @param of what stands now
 * @param etag its version
 */
record SettingsForm(Settings of, String etag) {
    private static final int LONGEST_CONTACT = 200;
    private static final String CONTACT = "contact";
    private static final String PREFIX = "referencePrefix";

    /** One line of a summary. */
    record Row(String label, String value) {}

    /** A field for a number. */
    record Field(String name, String label, String hint) {}

    /** Numbers that belong together. */
    record Group(String title, List<Row> rows, List<Field> fields) {}

    public List<Group> getPeriods() {
        return List.of(
                group("Referrals", SettingNumber.GATEWAY_CHECK, SettingNumber.SCREENING, SettingNumber.REASON_LENGTH),
                group(
                        "Support",
                        SettingNumber.ASSESSMENT,
                        SettingNumber.REVIEW,
                        SettingNumber.SILENCE,
                        SettingNumber.CONFIRMATION,
                        SettingNumber.SIGNPOST_CHASE,
                        SettingNumber.FIRST_EXIT_REVIEW,
                        SettingNumber.LAST_EXIT_REVIEW));
    }

    public Group getKept() {
        return group(
                "Retention periods",
                SettingNumber.KEEP_STANDARD,
                SettingNumber.KEEP_UNDER_18,
                SettingNumber.KEEP_ADVICE);
    }

    private Group group(String title, SettingNumber... numbers) {
        return new Group(
                title,
                Stream.of(numbers)
                        .map(number -> new Row(number.getLabel(), number.said(of)))
                        .toList(),
                Stream.of(numbers)
                        .map(number -> new Field(number.getField(), number.getLabelWithUnit(), number.hint(of)))
                        .toList());
    }

    /** A form that starts with what stands. */
    Form filled() {
        Map<String, Object> answers = new HashMap<>();
        answers.put(PREFIX, of.referencePrefix());
        answers.put(CONTACT, of.contact() == null ? "" : of.contact());
        for (SettingNumber number : SettingNumber.values()) {
            answers.put(number.getField(), number.now(of));
        }
        return Form.filled(answers);
    }

    /** Reads the choices as the API takes them. */
    BoroughSettingsRequest read(Form form) {
        String prefix = of.chosen() ? of.referencePrefix() : prefix(form);
        String contact = form.text(CONTACT, LONGEST_CONTACT, "Enter a contact for other boroughs");
        Map<SettingNumber, Integer> chosen = new EnumMap<>(SettingNumber.class);
        for (SettingNumber number : SettingNumber.values()) {
            chosen.put(number, form.number(number.getField(), 1, number.most(), number.getLabel()));
        }
        if (!form.broken()
                && chosen(chosen, SettingNumber.LAST_EXIT_REVIEW) <= chosen(chosen, SettingNumber.FIRST_EXIT_REVIEW)) {
            form.wrong(
                    SettingNumber.LAST_EXIT_REVIEW.getField(),
                    "Last review after support ends must be later than the first review");
        }
        return request(prefix, contact, chosen);
    }

    private static BoroughSettingsRequest request(String prefix, String contact, Map<SettingNumber, Integer> chosen) {
        return new BoroughSettingsRequest(
                prefix,
                contact,
                chosen(chosen, SettingNumber.REASON_LENGTH),
                chosen(chosen, SettingNumber.GATEWAY_CHECK),
                chosen(chosen, SettingNumber.SCREENING),
                chosen(chosen, SettingNumber.ASSESSMENT),
                chosen(chosen, SettingNumber.REVIEW),
                chosen(chosen, SettingNumber.SILENCE),
                chosen(chosen, SettingNumber.FIRST_EXIT_REVIEW),
                chosen(chosen, SettingNumber.LAST_EXIT_REVIEW),
                chosen(chosen, SettingNumber.CONFIRMATION),
                chosen(chosen, SettingNumber.SIGNPOST_CHASE),
                new Retention(
                        chosen(chosen, SettingNumber.KEEP_STANDARD),
                        chosen(chosen, SettingNumber.KEEP_UNDER_18),
                        chosen(chosen, SettingNumber.KEEP_ADVICE)));
    }

    private static int chosen(Map<SettingNumber, Integer> chosen, SettingNumber number) {
        return chosen.getOrDefault(number, 0);
    }

    private static String prefix(Form form) {
        String prefix = form.text(PREFIX, 12, "Enter a reference prefix, for example TH")
                .toUpperCase(Locale.UK);
        if (!prefix.isEmpty() && !prefix.matches("[A-Z]{2,12}")) {
            form.wrong(PREFIX, "Reference prefix must be 2 to 12 letters, for example TH");
        }
        return prefix;
    }

    static Form tell(Form form, ServiceProblem problem) {
        switch (problem.slug()) {
            case "stale-version" ->
                form.wrong(
                        "main-content",
                        "Someone else has updated this. Check each answer that is different now, then save again");
            case "reference-prefix-taken" ->
                form.wrong(PREFIX, "Enter a different reference prefix. Another borough uses this one");
            case "reference-prefix-fixed" ->
                form.wrong(
                        "main-content",
                        "Someone else has already chosen the reference prefix. Save your other changes again");
            default ->
                form.refused(
                        problem,
                        Map.of(
                                "retention.standardMonths", SettingNumber.KEEP_STANDARD.getField(),
                                "retention.under18NoFurtherActionMonths", SettingNumber.KEEP_UNDER_18.getField(),
                                "retention.adviceMonths", SettingNumber.KEEP_ADVICE.getField()));
        }
        return form;
    }
}
