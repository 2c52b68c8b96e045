package uk.leabridge.k8s;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The overlays, rendered as they would be applied. */
enum Overlay {
    KIND("kind", false),
    PRODUCTION("production", true);

    private final String folder;
    private final boolean scales;

    Overlay(String folder, boolean scales) {
        this.folder = folder;
        this.scales = scales;
    }

    /** What is in the repository. */
    List<Manifest> rendered() throws IOException, InterruptedException {
        return StrictYaml.read(run("kubectl", "kustomize", "overlays/" + folder));
    }

    /** What the cluster will hold: the import of the realm, too, and on kind the secrets that the script makes. */
    Cluster cluster() throws IOException, InterruptedException {
        var manifests = new ArrayList<>(rendered());
        manifests.addAll(StrictYaml.read(run("sh", "realm.sh")));
        if (this == KIND) {
            manifests.addAll(StrictYaml.read(run("sh", "kind-secrets.sh")));
        }
        return new Cluster(List.copyOf(manifests), scales);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("rendered", ".yaml");
        Path errors = Files.createTempFile("rendered", ".log");
        try {
            var builder =
                    new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
            String jdk = Path.of(System.getProperty("java.home"), "bin").toString();
            builder.environment().merge("PATH", jdk, (path, own) -> own + ":" + path);
            Process process = builder.start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " took more than a minute");
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + ": " + Files.readString(errors, StandardCharsets.UTF_8));
            }
            return Files.readString(output, StandardCharsets.UTF_8);
        } finally {
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
        }
    }
}
