package uk.leabridge.gateway.page.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import uk.leabridge.gateway.page.Option;

/** The years of the national figures, from April to March. */
final class Years {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Years() {}

    /** The year that runs and those before it, the newest first. */
    static List<Option> upTo(Instant now, int count) {
        LocalDate day = LocalDate.ofInstant(now, LONDON);
        int first = day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear();
        return IntStream.range(0, count)
                .mapToObj(back -> code(first - back))
                .map(code -> new Option(code, InsightWords.year(code)))
                .toList();
    }

    private static String code(int first) {
        return first + "-" + String.format("%02d", (first + 1) % 100);
    }
}
