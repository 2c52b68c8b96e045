package uk.leabridge.referrals.casework.assessment.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with a framework as it was written. */
public final class FrameworkFaults {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private FrameworkFaults() {}

    /** Every fault; empty when it can be used. */
    public static List<String> of(Framework framework) {
        var faults = new ArrayList<String>();
        if (!ID.matcher(framework.id()).matches()) faults.add("id is not valid");
        if (framework.version() < 1) faults.add("version is not a positive number");
        texts(framework)
                .filter(String::isBlank)
                .findFirst()
                .ifPresent(_ -> faults.add("a title, meaning, source or guidance is blank"));
        var scale = framework.scale().stream().map(Framework.Step::code).toList();
        if (!scale.equals(Arrays.asList(Presence.values()))) {
            faults.add("the scale is not PRESENT, NOT_PRESENT, NOT_KNOWN");
        }
        if (framework.dimensions().isEmpty()
                || framework.dimensions().stream()
                        .anyMatch(dimension -> dimension.factors().isEmpty())) {
            faults.add("a dimension is missing or has no factor");
        }
        codes(framework.dimensions().stream().map(Framework.Dimension::code).toList(), faults);
        codes(framework.codes(), faults);
        return faults;
    }

    private static void codes(List<String> codes, List<String> faults) {
        var seen = new HashSet<String>();
        for (var code : codes) {
            if (!CODE.matcher(code).matches()) faults.add("the code " + code + " is not valid");
            if (!seen.add(code)) faults.add("the code " + code + " is listed twice");
        }
    }

    private static Stream<String> texts(Framework framework) {
        return Stream.of(
                        Stream.of(framework.title(), framework.published(), framework.source(), framework.guidance()),
                        framework.scale().stream().map(Framework.Step::meaning),
                        framework.dimensions().stream().flatMap(d -> Stream.of(d.title(), d.guidance())),
                        framework.factors().stream().map(Framework.Factor::title))
                .flatMap(texts -> texts);
    }
}
