package uk.leabridge.platform.test.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules for the platform modules: the general ones, and that the platform knows no service. */
public final class PlatformArchitecture {
    private PlatformArchitecture() {}

    /**
     * The rules for the platform.
     *
     * @param root its package: {@code uk.leabridge.platform}
     */
    public static Map<String, ArchRule> rules(String root) {
        String product = root.substring(0, root.lastIndexOf('.'));
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "platformKnowsNoService",
                Refusal.rule(
                        "know no service",
                        "the platform is below the services; what one service needs stays in it",
                        c -> Dependencies.of(c)
                                .filter(target -> Packages.under(product, target) && !Packages.under(root, target))
                                .map(target -> "knows " + target.getName())));
        rules.put("onlyTheOutboxSends", CodeRules.onlyTheOutboxSends(root + ".messaging", root + ".embedded"));
        rules.put("noFieldInjection", CodeRules.noFieldInjection());
        rules.put("timeIsInjected", CodeRules.timeIsInjected(root + ".time", root + ".embedded", root + ".test"));
        rules.put("packagesAreNullMarked", CodeRules.packagesAreNullMarked());
        rules.put("namesSayWhat", CodeRules.namesSayWhat());
        rules.put("attemptsHaveOneVocabulary", CodeRules.attemptsHaveOneVocabulary(root + ".attempt.Attempt"));
        rules.put("sizesStaySmall", SizeRules.sizesStaySmall());
        return rules;
    }
}
