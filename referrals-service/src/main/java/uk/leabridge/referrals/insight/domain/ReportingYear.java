package uk.leabridge.referrals.insight.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A year of the national figures: from 1 April to 31 March, in London.
 *
 * @param first the calendar year in which it begins, 2000 to 2098
 */
public record ReportingYear(int first) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern WRITTEN = Pattern.compile("20([0-9]{2})-([0-9]{2})");

    /** As in {@code 2025-26}; nothing when it is written otherwise. */
    public static Optional<ReportingYear> parse(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) return Optional.empty();
        int first = Integer.parseInt(parts.group(1));
        return Integer.parseInt(parts.group(2)) == first + 1
                ? Optional.of(new ReportingYear(2000 + first))
                : Optional.empty();
    }

    /** The year that a moment falls into. */
    public static ReportingYear of(Instant moment) {
        var day = LocalDate.ofInstant(moment, LONDON);
        int year = Year.from(day).getValue();
        return new ReportingYear(day.getMonth().compareTo(Month.APRIL) < 0 ? year - 1 : year);
    }

    public Instant from() {
        return LocalDate.of(first, Month.APRIL, 1).atStartOfDay(LONDON).toInstant();
    }

    /** The first moment after it. */
    public Instant until() {
        return new ReportingYear(first + 1).from();
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(until());
    }

    /** As it is written in addresses: {@code 2025-26}. */
    public String code() {
        return first + "-" + String.format("%02d", (first + 1) % 100);
    }
}
