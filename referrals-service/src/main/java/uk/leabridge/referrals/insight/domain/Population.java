package uk.leabridge.referrals.insight.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who lives in a borough.
 *
 * @param version 1 at first, one more each time it is recorded anew
 * @param source where the figures are published
 */
public record Population(String borough, long version, String source, Instant recordedAt, List<Group> groups) {
    public Population {
        groups = List.copyOf(groups);
    }

    /**
     * How many are of a category.
     *
     * @param category a code of the characteristic
     */
    public record Group(Characteristic characteristic, String category, int persons) {}

    /** The persons of a borough, by how many are counted by sex: every population is. */
    public static Map<String, Integer> byBorough(List<Population> boroughs) {
        return boroughs.stream()
                .collect(Collectors.toMap(
                        Population::borough, borough -> of(Characteristic.SEX, List.of(borough)).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()));
    }

    /** How many people are of each category of a characteristic, in these boroughs together. */
    public static Map<String, Integer> of(Characteristic by, List<Population> boroughs) {
        return boroughs.stream()
                .flatMap(borough -> borough.groups().stream())
                .filter(group -> group.characteristic() == by)
                .collect(Collectors.toMap(Group::category, Group::persons, Integer::sum));
    }
}
