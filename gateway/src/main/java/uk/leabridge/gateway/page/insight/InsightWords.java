package uk.leabridge.gateway.page.insight;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.InsightClient.Comparison;
import uk.leabridge.gateway.client.InsightClient.Group;
import uk.leabridge.gateway.client.InsightClient.Range;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.Words;
import uk.leabridge.gateway.page.referrals.ReferralWords;

/** The words people read for the codes of figures: {@code {insight:category(row.category)}}. */
@TemplateExtension(namespace = "insight")
public final class InsightWords {

    static final List<Option> CHARACTERISTICS = Option.list(
            "QUARTER", "Quarter received",
            "SECTOR", "Referred by",
            "CONCERN", "Type of concern",
            "AGE_BAND", "Age",
            "SEX", "Sex",
            "ETHNIC_GROUP", "Ethnic group");

    private static final List<Option> ALL_CHARACTERISTICS = Stream.concat(
                    Option.list("BOROUGH", "Borough").stream(), CHARACTERISTICS.stream())
            .toList();

    private static final List<Option> STAGES = Option.list(
            "RECEIVED", "Received",
            "SCREENED", "Screened",
            "CASE_OPENED", "Case opened",
            "DISCUSSED", "Discussed by a panel",
            "ADOPTED", "Adopted",
            "EXITED", "Support ended");

    private static final List<Option> DECISIONS = Option.list(
            "REFERRED", "Referrals received, compared with the population",
            "DISCUSSED", "Referrals discussed by a panel, of all received",
            "ADOPTED", "Referrals adopted, of all discussed");

    private static final List<Option> MEASURES = Option.list(
            "RECEIVED_TO_SCREENED", "From receipt to the screening decision",
            "OPENED_TO_DISCUSSED", "From opening the case to the panel",
            "ADOPTED_TO_SUPPORTED", "From adoption to support");

    private static final List<Option> CATEGORIES = Stream.of(
                    Option.list("Q1", "April to June", "Q2", "July to September", "Q3", "October to December"),
                    Option.list(
                            "Q4",
                            "January to March",
                            "NOT_KNOWN",
                            "Not known",
                            "NOT_STATED",
                            "Not known or not stated"),
                    Option.list(
                            "AGE_10_AND_UNDER", "10 or under", "AGE_11_TO_15", "11 to 15", "AGE_16_TO_17", "16 to 17"),
                    Option.list("AGE_18_TO_20", "18 to 20", "AGE_21_TO_30", "21 to 30", "AGE_31_TO_40", "31 to 40"),
                    Option.list("AGE_41_TO_50", "41 to 50", "AGE_OVER_50", "Over 50"),
                    Option.list("MIXED", "Mixed or multiple groups"),
                    ReferralWords.SECTORS,
                    ReferralWords.CONCERNS)
            .flatMap(List::stream)
            .toList();

    private InsightWords() {}

    static String characteristic(String code) {
        return Option.label(ALL_CHARACTERISTICS, code);
    }

    /** Within a sentence: by age. */
    static String by(String code) {
        return characteristic(code).toLowerCase(Locale.UK);
    }

    /** What names the table of a comparison in its page. */
    static String id(String prefix, Comparison comparison) {
        return prefix + "-" + comparison.decision() + "-" + comparison.by();
    }

    static String stage(String code) {
        return Option.label(STAGES, code);
    }

    /** The stages of a column: as far as the first of them, and no further than the last. */
    static String stages(List<String> codes) {
        return codes.contains("RECEIVED")
                ? codes.contains("DISCUSSED") ? "All stages" : "Not discussed by a panel"
                : codes.stream().map(InsightWords::stage).collect(Collectors.joining(" or "));
    }

    static String decision(String code) {
        return Option.label(DECISIONS, code);
    }

    static String measure(String code) {
        return Option.label(MEASURES, code);
    }

    /** A borough is a category, too, by its code. */
    static String category(String code) {
        return code.equals(code.toLowerCase(Locale.ROOT)) ? Words.borough(code) : Option.label(CATEGORIES, code);
    }

    static String categories(List<String> codes) {
        return codes.stream().map(InsightWords::category).collect(Collectors.joining(", "));
    }

    /** 2025-26 as people write it: 2025/26. */
    static String year(String code) {
        return code.replace('-', '/');
    }

    /** 123456 people as 123,456. */
    static String people(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** 12.5 days. */
    static String days(double days) {
        return String.format(Locale.UK, "%.1f", days);
    }

    /** Referrals of those who live somewhere, per 10,000; of all referrals, per cent. */
    static String share(String decision, @Nullable Double share) {
        if (share == null) return "None";
        return decision.equals("REFERRED")
                ? String.format(Locale.UK, "%.1f per 10,000", share * 10_000)
                : String.format(Locale.UK, "%.1f%%", share * 100);
    }

    static String range(String decision, Range range) {
        return share(decision, range.low()) + " to " + share(decision, range.high());
    }

    static Tag verdict(Group group) {
        boolean above = group.share() != null
                && group.share() > (group.usual().low() + group.usual().high()) / 2;
        String where = above ? ": more often" : ": less often";
        return switch (group.verdict()) {
            case "BEYOND_CHANCE" -> Tag.bad("Very unusual" + where);
            case "LOOK_AGAIN" -> Tag.waiting("Unusual" + where);
            default -> Tag.done("Within expected range");
        };
    }
}
