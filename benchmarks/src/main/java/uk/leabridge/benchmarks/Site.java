package uk.leabridge.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
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

    /** A file that comes with the benchmark, where a program can read it. */
    Path resource(String name) {
        try (InputStream in = Objects.requireNonNull(Site.class.getResourceAsStream(name))) {
            Path file = Files.createDirectories(folder).resolve(name);
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
