package uk.leabridge.gateway;

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
        super(
                "uk.leabridge.gateway",
                ServiceArchitecture.rules("uk.leabridge.gateway", Set.of("client", "session", "page"), UNTYPED));
    }
}
