package uk.leabridge.gateway.page.referrals;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.page.Field;
import uk.leabridge.gateway.page.Form;

/** The answers so far, as they are kept in the draft: each field's text, or list of codes. */
record ReferralAnswers(Map<String, Object> values) {

    ReferralAnswers {
        values = Map.copyOf(values);
    }

    static ReferralAnswers of(@Nullable Map<String, Object> kept) {
        return new ReferralAnswers(kept == null ? Map.of() : kept);
    }

    /** These answers with the step's fields as the form has them; emptied fields are dropped. */
    ReferralAnswers with(Step step, Form form) {
        Map<String, Object> merged = new LinkedHashMap<>(values);
        merged.put(answered(step), "yes");
        ReferralField.of(step).map(ReferralField::field).forEach(field -> put(merged, field, form));
        return new ReferralAnswers(merged);
    }

    /** The same of a step that is not answered whole: it is asked again before anything is sent. */
    ReferralAnswers begun(Step step, Form form) {
        Map<String, Object> merged = new LinkedHashMap<>(with(step, form).values);
        merged.remove(answered(step));
        return new ReferralAnswers(merged);
    }

    private static void put(Map<String, Object> merged, Field field, Form form) {
        for (String name : field.names()) {
            merged.remove(name);
            if (field.isCheckboxes()) {
                merged.put(name, form.values(name));
            } else if (!form.value(name).isBlank()) {
                merged.put(name, form.value(name).strip());
            }
        }
    }

    boolean answered(Step step, boolean asked) {
        return !asked || values.containsKey(answered(step));
    }

    private static String answered(Step step) {
        return "answered-" + step.slug();
    }

    String text(String field) {
        Object value = values.get(field);
        return value instanceof List<?> || value == null ? "" : value.toString();
    }

    List<String> many(String field) {
        List<String> all = new ArrayList<>();
        if (values.get(field) instanceof List<?> list) {
            list.forEach(one -> all.add(String.valueOf(one)));
        }
        return all;
    }

    boolean is(String field, String value) {
        return text(field).equals(value);
    }

    Optional<LocalDate> birth() {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text("birth-year")),
                    Integer.parseInt(text("birth-month")),
                    Integer.parseInt(text("birth-day"))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<Integer> age(LocalDate today) {
        Optional<Integer> known =
                birth().map(born -> Period.between(born, today).getYears());
        return known.isPresent() ? known : estimate();
    }

    Optional<Integer> estimate() {
        try {
            return Optional.of(Integer.parseInt(text("ageEstimate")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
