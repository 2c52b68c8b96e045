package uk.leabridge.gateway.page.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import uk.leabridge.gateway.client.CasesClient.Step;
import uk.leabridge.gateway.page.Form;

/**
 * What narrows a chronology; each part may be empty. It stands in the address, so that a narrowed chronology can be kept.
 *
 * @param who the subject of who did it
 */
record ChronologyFilter(String kind, String who, Optional<LocalDate> from, Optional<LocalDate> until) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static final ChronologyFilter NONE = new ChronologyFilter("", "", Optional.empty(), Optional.empty());

    static ChronologyFilter read(Form form) {
        var filter = new ChronologyFilter(
                form.value("kind"), form.value("who"), form.date("from", "From date"), form.date("until", "To date"));
        if (filter.isBackwards()) {
            form.wrong("until", "To date must be the same as or after the from date");
        }
        return filter;
    }

    boolean lets(Step step) {
        return (kind.isEmpty() || kind.equals(step.kind()))
                && (who.isEmpty() || who.equals(step.actor()))
                && from.filter(day -> begin(day).isAfter(step.at())).isEmpty()
                && until.filter(day -> !step.at().isBefore(begin(day.plusDays(1))))
                        .isEmpty();
    }

    private boolean isBackwards() {
        return from.flatMap(first -> until.filter(last -> last.isBefore(first))).isPresent();
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }
}
