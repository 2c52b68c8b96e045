package uk.leabridge.platform.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * Days and moments as callers write them, for bodies, parameters and cursors alike: ISO 8601 with a year of four digits, within
 * what anything here can mean. PostgreSQL would take more years than that, and Java more than PostgreSQL.
 */
public final class Dates {
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2250;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Dates() {}

    /**
     * A day like {@code 2026-11-29}.
     *
     * @throws DateTimeException when it is none
     */
    public static LocalDate day(String written) {
        if (!DAY.matcher(written).matches()) throw new DateTimeException("not a day");
        var day = LocalDate.parse(written);
        requireYear(day.getYear());
        return day;
    }

    /**
     * A moment like {@code 2026-11-29T08:00:00Z}.
     *
     * @throws DateTimeException when it is none
     */
    public static Instant moment(String written) {
        var moment = Instant.parse(written);
        requireYear(moment.atOffset(ZoneOffset.UTC).getYear());
        return moment;
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) throw new DateTimeException("the year is out of range");
    }
}
