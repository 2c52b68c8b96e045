package uk.leabridge.platform.messaging;

import uk.leabridge.platform.test.architecture.ArchitectureRules;
import uk.leabridge.platform.test.architecture.PlatformArchitecture;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("uk.leabridge.platform", PlatformArchitecture.rules("uk.leabridge.platform"));
    }
}
