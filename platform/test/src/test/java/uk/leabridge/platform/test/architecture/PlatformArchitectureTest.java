package uk.leabridge.platform.test.architecture;

/** Holds all platform modules that are on this class path: embedded and this one; the others run the rules themselves. */
class PlatformArchitectureTest extends ArchitectureRules {
    PlatformArchitectureTest() {
        super("uk.leabridge.platform", PlatformArchitecture.rules("uk.leabridge.platform"));
    }
}
