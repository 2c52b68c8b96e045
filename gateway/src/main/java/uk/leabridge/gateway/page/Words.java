package uk.leabridge.gateway.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How dates and money are written, in templates: {@code {referral.receivedAt.longTime}}. */
@TemplateExtension
public final class Words {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h", Locale.UK);

    private Words() {}

    /** 22 November 2026, 2:15pm. */
    public static String longTime(Instant time) {
        ZonedDateTime there = time.atZone(LONDON);
        String minutes = there.getMinute() == 0 ? "" : String.format(Locale.UK, ":%02d", there.getMinute());
        return DAY.format(there) + ", " + HOUR.format(there) + minutes + (there.getHour() < 12 ? "am" : "pm");
    }

    /** 22 November 2026. */
    public static String longDate(Instant time) {
        return DAY.format(time.atZone(LONDON));
    }

    /** 22 November 2026. */
    public static String longDate(LocalDate date) {
        return DAY.format(date);
    }

    /** tower-hamlets as Tower Hamlets. */
    public static String borough(String code) {
        return Arrays.stream(code.split("-", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** 10000 as 10,000. */
    public static String thousands(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** 123456 pence as £1,234.56. */
    public static String pounds(long pence) {
        return String.format(
                Locale.UK, "%s£%,d.%02d", pence < 0 ? "-" : "", Math.abs(pence / 100), Math.abs(pence % 100));
    }
}
