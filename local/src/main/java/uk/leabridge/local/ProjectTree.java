package uk.leabridge.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that Leabridge was built in, and where its artefacts are.
 *
 * @param root the folder with the parent {@code pom.xml}
 */
public record ProjectTree(Path root) {
    public ProjectTree {
        root = root.toAbsolutePath().normalize();
    }

    /** The project that the working directory is in. */
    public static ProjectTree here() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("local"))) {
                return new ProjectTree(folder);
            }
        }
        throw new IllegalStateException(start + " is not inside the Leabridge project");
    }

    Path defaultHome() {
        return root.resolve(".local");
    }

    /** What building prepared, shared by all homes: Keycloak, PostgreSQL's programs, start-up caches. */
    Path prepared() {
        return root.resolve(".local").resolve("prepared");
    }

    /** Jars of the broker and the inbox. */
    Path serverLibraries() {
        return root.resolve("platform/embedded/target/servers");
    }

    Path jar(Service service) {
        return root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    boolean isBuilt(Service service) {
        boolean hasCode = Files.isDirectory(root.resolve(service.module()).resolve("src/main/java"));
        return hasCode && Files.isRegularFile(jar(service));
    }

    List<Service> missing() {
        return Stream.of(Service.values()).filter(service -> !isBuilt(service)).toList();
    }

    Path keycloakArchive() {
        return onlyFile(root.resolve("local/target/keycloak"), ".tar.gz")
                .orElseThrow(() -> new IllegalStateException("Keycloak has not been built yet. Run: make build"));
    }

    private static Optional<Path> onlyFile(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .reduce((first, last) -> last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
