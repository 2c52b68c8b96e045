package uk.leabridge.benchmarks;

import java.nio.file.Path;
import uk.leabridge.local.LocalPlatform;
import uk.leabridge.local.Ports;
import uk.leabridge.local.Service;

/**
 * Where it is measured.
 *
 * @param platform started, with a home of its own
 * @param project the folder of the project
 * @param folder for files of the benchmark
 */
record Site(LocalPlatform platform, Path project, Path folder) {
    Ports ports() {
        return platform.ports();
    }

    int gateway() {
        return ports().http(Service.GATEWAY);
    }

    int training() {
        return ports().http(Service.TRAINING);
    }

    int referrals() {
        return ports().http(Service.REFERRALS);
    }

    /** A port of the benchmark's own. */
    int own(int number) {
        return ports().http(Service.GATEWAY) + 200 + number;
    }
}
