package uk.leabridge.gateway.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A date in three fields, as people type it. */
final class TypedDate {

    private TypedDate() {}

    static Optional<LocalDate> read(Form form, String field, String name) {
        String day = form.value(field + "-day").strip();
        String month = form.value(field + "-month").strip();
        String year = form.value(field + "-year").strip();
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return Optional.empty();
        }
        if (day.isEmpty() || month.isEmpty() || year.isEmpty()) {
            form.wrong(field, name + " must include a " + missing(day, month, year));
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (date.getYear() >= 1900 && date.getYear() <= 2100) {
                return Optional.of(date);
            }
        } catch (NumberFormatException | DateTimeException e) {
            // said below
        }
        form.wrong(field, name + " must be a real date");
        return Optional.empty();
    }

    private static String missing(String day, String month, String year) {
        List<String> parts = new ArrayList<>();
        if (day.isEmpty()) {
            parts.add("day");
        }
        if (month.isEmpty()) {
            parts.add("month");
        }
        if (year.isEmpty()) {
            parts.add("year");
        }
        return String.join(" and ", parts);
    }
}
