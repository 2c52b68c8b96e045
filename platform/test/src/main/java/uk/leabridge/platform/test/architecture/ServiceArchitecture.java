package uk.leabridge.platform.test.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The rules that every service obeys, each with its reason. The guidelines in docs/guidelines explain them. */
public final class ServiceArchitecture {
    private static final String ATTEMPT = ".attempt.Attempt";

    private ServiceArchitecture() {}

    /**
     * The rules for one service.
     *
     * @param root its package, such as {@code uk.leabridge.referrals}
     * @return each rule under its name, in the order of the design
     */
    public static Map<String, ArchRule> rules(String root) {
        return rules(root, Set.of());
    }

    /**
     * The rules for a service whose root also holds packages that are no feature.
     *
     * @param shared first packages below the root that any feature may use, beside {@code config}
     */
    public static Map<String, ArchRule> rules(String root, Set<String> shared) {
        return rules(root, shared, Set.of());
    }

    /**
     * The rules for a service that answers with more than JSON.
     *
     * @param untyped packages, classes or methods below the root that answer a bare Response, for a reason that the test names
     */
    public static Map<String, ArchRule> rules(String root, Set<String> shared, Set<String> untyped) {
        return rules(root, shared, untyped, Set.of());
    }

    /**
     * The rules for a service whose features stand in contexts.
     *
     * @param contexts first packages below the root that hold features, as {@code casework} holds {@code panel}
     */
    public static Map<String, ArchRule> rules(
            String root, Set<String> shared, Set<String> untyped, Set<String> contexts) {
        var layout = new Layout(root, Set.copyOf(shared), Set.copyOf(contexts));
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.putAll(LayerRules.of(layout));
        rules.putAll(FeatureRules.of(layout));
        rules.putAll(EndpointRules.of(layout));
        rules.put("endpointsAreTyped", EndpointRules.endpointsAreTyped(layout, untyped));
        rules.put("onlyTheOutboxSends", CodeRules.onlyTheOutboxSends());
        rules.put("onlyThePlatformOpensConnections", CodeRules.onlyThePlatformOpensConnections());
        rules.put("noFieldInjection", CodeRules.noFieldInjection());
        rules.put("timeIsInjected", CodeRules.timeIsInjected(root + ".config"));
        rules.put("packagesAreNullMarked", CodeRules.packagesAreNullMarked());
        rules.put("namesSayWhat", CodeRules.namesSayWhat());
        rules.put("attemptsHaveOneVocabulary", CodeRules.attemptsHaveOneVocabulary(layout.platform() + ATTEMPT));
        rules.put("sizesStaySmall", SizeRules.sizesStaySmall());
        return rules;
    }
}
