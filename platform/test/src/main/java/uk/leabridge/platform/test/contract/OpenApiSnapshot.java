package uk.leabridge.platform.test.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds a service's API to the document committed in {@code contracts/openapi/<service>.json}: a change of the code that
 * callers can see shows in the review. Run the test with {@code -Dleabridge.openapi.write=true} to write the document anew.
 */
public final class OpenApiSnapshot {
    /** Set to {@code true} to write the snapshot instead of comparing. */
    public static final String WRITE = "leabridge.openapi.write";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private OpenApiSnapshot() {}

    /**
     * Fails when the running service describes itself otherwise than the snapshot.
     *
     * @param service as for example {@code grants}
     * @param document what {@code /openapi?format=json} answered
     */
    public static void assertUnchanged(String service, String document) {
        var file = file(service);
        try {
            var actual = pretty(document);
            if (Boolean.getBoolean(WRITE)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(file).as("the committed description of %s", service).exists();
            assertThat(actual)
                    .as("%s; if the change is meant, run again with -D%s=true", file.getFileName(), WRITE)
                    .isEqualTo(Files.readString(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String service) {
        return contracts().resolve("openapi").resolve(service + ".json");
    }

    private static String pretty(String document) throws JsonProcessingException {
        JsonNode tree = JSON.readTree(document);
        if (tree instanceof com.fasterxml.jackson.databind.node.ObjectNode root) root.remove("servers");
        return JSON.writeValueAsString(JSON.treeToValue(tree, Object.class)) + "\n";
    }

    /** The module {@code contracts}, beside or above the module under test. */
    private static Path contracts() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var found = at.resolve("contracts");
            if (Files.isRegularFile(found.resolve("pom.xml"))) return found;
        }
        throw new IllegalStateException("there is no contracts module above the working folder");
    }
}
