package uk.leabridge.referrals.casework.assessment.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An assessment says something of every factor, and of those that are present what shows it. */
public final class Completeness {
    private Completeness() {}

    /** What is not as the framework wants it. */
    public record Lack(Set<String> missing, Set<String> unknown, Set<String> noteless) {}

    /** What the findings lack; nothing when they are whole. */
    public static Optional<Lack> lackOf(Framework framework, List<Finding.Found> findings) {
        var wanted = new HashSet<>(framework.codes());
        var said = findings.stream().map(Finding.Found::factor).collect(Collectors.toSet());
        var lack = new Lack(
                without(wanted, said),
                without(said, wanted),
                findings.stream()
                        .filter(found -> found.presence() == Presence.PRESENT && found.note() == null)
                        .map(Finding.Found::factor)
                        .collect(Collectors.toCollection(TreeSet::new)));
        boolean whole = lack.missing().isEmpty()
                && lack.unknown().isEmpty()
                && lack.noteless().isEmpty()
                && findings.size() == wanted.size();
        return whole ? Optional.empty() : Optional.of(lack);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
