package uk.leabridge.platform.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/** A key belongs to the service's user, or to its group where the platform mounts it so; nobody else may read it. */
final class KeyFileCheck {
    private KeyFileCheck() {}

    static Optional<Unsafe> of(String key, Path file) {
        try {
            var permissions = Files.getPosixFilePermissions(file);
            boolean open = permissions.contains(PosixFilePermission.OTHERS_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_WRITE);
            return open
                    ? Optional.of(new Unsafe(key, "anyone on this machine can read or change the file; set mode 600"))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Unsafe(key, "the file does not exist"));
        }
    }
}
