package uk.leabridge.referrals.insight.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import uk.leabridge.referrals.insight.domain.PublishedTable;
import uk.leabridge.referrals.insight.domain.Release;

/** A release as comma-separated lines: the year, by what, which category, how far, how many; {@code [c]} where it is hidden. */
final class ReleaseCsv {
    /** As the Government Statistical Service writes that a number is confidential. */
    private static final String HIDDEN = "[c]";

    private static final String ALL = "All";

    private ReleaseCsv() {}

    static String fileName(Release release) {
        return "referrals-" + release.year() + "-" + release.audience().name().toLowerCase(Locale.ROOT) + ".csv";
    }

    static String of(Release release) {
        var text = new StringWriter();
        try (var lines = CsvWriter.builder().build(text)) {
            lines.writeRecord("year", "breakdown", "category", "furthest stage", "referrals");
            release.tables().forEach(table -> write(release.year(), table, lines));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
        return text.toString();
    }

    private static void write(String year, PublishedTable table, CsvWriter lines) {
        var by = NationalWords.of(table.by());
        var stages = table.columns().stream().map(ReleaseCsv::words).toList();
        for (var row : table.rows()) {
            for (int i = 0; i < stages.size(); i++) {
                var count = Objects.requireNonNullElse(row.counts().get(i), HIDDEN);
                lines.writeRecord(year, by, words(row.categories()), stages.get(i), count.toString());
            }
            lines.writeRecord(year, by, words(row.categories()), ALL, Integer.toString(row.total()));
        }
        for (int i = 0; i < stages.size(); i++) {
            lines.writeRecord(
                    year, by, ALL, stages.get(i), table.totals().get(i).toString());
        }
        lines.writeRecord(year, by, ALL, ALL, Integer.toString(table.total()));
    }

    private static String words(List<String> codes) {
        return codes.stream().map(NationalWords::of).collect(Collectors.joining("; "));
    }
}
