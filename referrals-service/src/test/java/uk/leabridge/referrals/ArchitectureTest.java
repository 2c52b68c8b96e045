package uk.leabridge.referrals;

import java.util.Set;
import uk.leabridge.platform.test.architecture.ArchitectureRules;
import uk.leabridge.platform.test.architecture.ServiceArchitecture;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("uk.leabridge.referrals", ServiceArchitecture.rules("uk.leabridge.referrals", Set.of("reason")));
    }
}
