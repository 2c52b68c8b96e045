package uk.leabridge.gateway;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import uk.leabridge.platform.test.architecture.ArchitectureRules;
import uk.leabridge.platform.test.architecture.ServiceArchitecture;

class ArchitectureTest extends ArchitectureRules {
    /**
     * A page is a template, an empty form again, a download or a redirect; signing in and out answers redirects with cookies; the
     * documentation answers stored files; onboarding passes on what the directory answered. None of them is in an API's document.
     */
    private static final Set<String> UNTYPED = Set.of("page", "session", "docs", "onboarding");

    ArchitectureTest() {
        super("uk.leabridge.gateway", rules());
    }

    /** It keeps one table, its sessions, and is built without the platform's core, whose Rows ask who acts. */
    private static Map<String, ArchRule> rules() {
        var rules = ServiceArchitecture.rules(
                "uk.leabridge.gateway", Set.of("client", "session", "page", "realm", "circuit"), UNTYPED);
        rules.remove("onlyThePlatformOpensConnections");
        return rules;
    }
}
