package uk.leabridge.gateway;

import java.util.Set;
import uk.leabridge.platform.test.architecture.ArchitectureRules;
import uk.leabridge.platform.test.architecture.ServiceArchitecture;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super(
                "uk.leabridge.gateway",
                ServiceArchitecture.rules("uk.leabridge.gateway", Set.of("client", "session", "page")));
    }
}
