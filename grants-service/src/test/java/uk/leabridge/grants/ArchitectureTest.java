package uk.leabridge.grants;

import uk.leabridge.platform.test.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("uk.leabridge.grants");
    }
}
