package uk.leabridge.referrals;

import uk.leabridge.platform.test.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("uk.leabridge.referrals");
    }
}
