package uk.leabridge.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Renders every overlay and holds it to every check; every check is seen to refuse its bad manifests. */
class ManifestsTest {
    private static final Path BAD = Path.of("src", "test", "resources", "bad");
    private static final String EXPECTED = "# expect: ";

    @TestFactory
    Stream<DynamicTest> overlaysHold() throws IOException, InterruptedException {
        var tests = Stream.<DynamicTest>builder();
        for (Overlay overlay : Overlay.values()) {
            Cluster cluster = overlay.cluster();
            Checks.all()
                    .forEach((name, check) -> tests.add(
                            DynamicTest.dynamicTest(overlay + " " + name, () -> assertThat(check.faults(cluster))
                                    .isEmpty())));
        }
        return tests.build();
    }

    @ParameterizedTest
    @EnumSource
    void everyOverlayHoldsTheFiveProcesses(Overlay overlay) throws IOException, InterruptedException {
        assertThat(overlay.cluster().all("Deployment").map(Manifest::name))
                .containsExactlyInAnyOrder(
                        "gateway-service", "referrals-service", "grants-service", "training-service", "comms-service");
        assertThat(overlay.cluster().all("Job").map(Manifest::name))
                .containsExactlyInAnyOrder(
                        "gateway-migration",
                        "referrals-migration",
                        "grants-migration",
                        "training-migration",
                        "comms-migration");
    }

    @ParameterizedTest
    @EnumSource
    void noSecretIsInTheRepository(Overlay overlay) throws IOException, InterruptedException {
        assertThat(overlay.rendered()).noneMatch(m -> m.kind().equals("Secret"));
    }

    @ParameterizedTest
    @MethodSource("badManifests")
    void refusesTheBadManifest(Path file) throws IOException {
        String yaml = Files.readString(file);
        String expected = yaml.lines()
                .filter(line -> line.startsWith(EXPECTED))
                .findFirst()
                .orElseThrow()
                .substring(EXPECTED.length());
        if (checkOf(file).equals("strict")) {
            assertThatThrownBy(() -> StrictYaml.read(yaml)).hasMessageContaining(expected);
        } else {
            Check check = Objects.requireNonNull(Checks.all().get(checkOf(file)), "no check for " + file);
            assertThat(check.faults(new Cluster(StrictYaml.read(yaml), true))).contains(expected);
        }
    }

    @Test
    void everyCheckHasBadManifests() throws IOException {
        var wanted = new TreeSet<>(Checks.all().keySet());
        wanted.add("strict");

        Set<String> had = badManifests().stream().map(ManifestsTest::checkOf).collect(Collectors.toSet());

        assertThat(had).isEqualTo(wanted);
    }

    @Test
    void theArchitectureHasAnArrowForEachService() {
        assertThat(Edges.ofTheArchitecture()).hasSizeGreaterThan(30);
    }

    static List<Path> badManifests() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files.sorted().toList();
        }
    }

    /** {@code ports-probe.yaml} is for the check {@code ports}. */
    private static String checkOf(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString().split("[-.]", 2)[0];
    }
}
