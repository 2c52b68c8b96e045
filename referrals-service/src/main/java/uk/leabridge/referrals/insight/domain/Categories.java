package uk.leabridge.referrals.insight.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.leabridge.referrals.intake.referral.domain.AgeBand;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.EthnicGroup;
import uk.leabridge.referrals.intake.referral.domain.Sector;
import uk.leabridge.referrals.intake.referral.domain.Sex;

/** The categories of each characteristic, in the order in which they are shown. */
public final class Categories {
    private static final List<String> QUARTERS = List.of("Q1", "Q2", "Q3", "Q4");

    private Categories() {}

    /**
     * All categories of a characteristic, those without a referral as well.
     *
     * @param counts where boroughs are taken from, which no code lists
     */
    public static List<String> of(Characteristic by, List<Count> counts) {
        return switch (by) {
            case BOROUGH ->
                counts.stream()
                        .filter(count -> count.by() == by)
                        .map(Count::category)
                        .distinct()
                        .sorted(Comparator.naturalOrder())
                        .toList();
            case QUARTER -> QUARTERS;
            case SECTOR -> names(Sector.values());
            case CONCERN -> names(Concern.values());
            case AGE_BAND -> names(AgeBand.values());
            case SEX -> names(Sex.values());
            case ETHNIC_GROUP -> names(EthnicGroup.values());
        };
    }

    /** Whether a category says that nobody knows. Nobody lives in it, so no rate can be had. */
    public static boolean isUnknown(String category) {
        return category.equals(AgeBand.NOT_KNOWN.name()) || category.equals(EthnicGroup.NOT_STATED.name());
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    static List<List<String>> singly(List<String> categories) {
        return categories.stream().map(List::of).toList();
    }

    static List<List<String>> stages(List<List<Stage>> groups) {
        return groups.stream()
                .map(group -> Arrays.asList(group.stream().map(Enum::name).toArray(String[]::new)))
                .toList();
    }
}
