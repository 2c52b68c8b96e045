package uk.leabridge.comms;

import java.util.Set;
import uk.leabridge.platform.test.architecture.ArchitectureRules;
import uk.leabridge.platform.test.architecture.ServiceArchitecture;

class ArchitectureTest extends ArchitectureRules {
    private static final String ROOT = "uk.leabridge.comms";

    ArchitectureTest() {
        super(ROOT, ServiceArchitecture.rules(ROOT, Set.of("request")));
    }
}
