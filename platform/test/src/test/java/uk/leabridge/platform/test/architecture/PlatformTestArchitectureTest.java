package uk.leabridge.platform.test.architecture;

class PlatformTestArchitectureTest extends ArchitectureRules {
    PlatformTestArchitectureTest() {
        super("uk.leabridge.platform.test", PlatformArchitecture.rules("uk.leabridge.platform"));
    }
}
