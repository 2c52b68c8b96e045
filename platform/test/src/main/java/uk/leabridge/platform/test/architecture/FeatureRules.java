package uk.leabridge.platform.test.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How the features of one service meet, and that services do not. */
final class FeatureRules {
    private FeatureRules() {}

    static Map<String, ArchRule> of(Layout layout) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "featuresDoNotCycle",
                slices().assignedFrom(byFeature(layout))
                        .should()
                        .beFreeOfCycles()
                        .because("features that depend on each other in a circle cannot be understood separately")
                        .allowEmptyShould(true));
        rules.put(
                "featuresMeetThroughQueriesAndEvents",
                Refusal.rule(
                        "reach another feature through its queries or events",
                        "its tables and its use cases are its own business",
                        c -> foreign(layout, c).map(target -> "reaches into " + target.getName())));
        rules.put(
                "servicesDoNotKnowEachOther",
                Refusal.rule(
                        "know no other service", "services meet in contracts, not in classes", c -> Dependencies.of(c)
                                .filter(target -> isOfAnotherService(layout, target))
                                .map(target -> "knows " + target.getName())));
        return rules;
    }

    private static Stream<JavaClass> foreign(Layout layout, JavaClass origin) {
        return layout.feature(origin).stream().flatMap(own -> Dependencies.of(origin)
                .filter(target ->
                        layout.feature(target).filter(f -> !f.equals(own)).isPresent())
                .filter(target -> !isOffered(layout, target)));
    }

    /**
     * What a feature offers to the others: all of its application but use cases, its events, and its enums, which
     * are words and no rows.
     */
    private static boolean isOffered(Layout layout, JavaClass target) {
        JavaClass file = Layout.topLevel(target);
        if (layout.in("application").test(target)) {
            return !layout.isUseCase(file);
        }
        return layout.in("domain").test(target) && (file.getSimpleName().endsWith("Event") || target.isEnum());
    }

    private static boolean isOfAnotherService(Layout layout, JavaClass target) {
        return Packages.under(layout.product(), target)
                && !Packages.under(layout.root(), target)
                && !Packages.under(layout.platform(), target);
    }

    private static SliceAssignment byFeature(Layout layout) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass c) {
                return layout.feature(c).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
            }

            @Override
            public String getDescription() {
                return "features of " + layout.root();
            }
        };
    }
}
