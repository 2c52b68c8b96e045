package uk.leabridge.platform.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the contracts together: schemas, examples, expectations and the AsyncAPI document say the same. */
class ContractsTest {
    private static final Path CONTRACTS = Path.of("..", "..", "contracts");
    private static final ObjectMapper JSON = new ObjectMapper();

    record Event(String service, String name, int version) {
        String example() {
            return EventContracts.example(service, name, version);
        }
    }

    record Expectation(String consumer, String event, int version) {}

    static Stream<Event> events() throws IOException {
        try (var files = Files.walk(CONTRACTS.resolve("events"))) {
            return files
                    .filter(file -> file.getFileName().toString().endsWith(".schema.json"))
                    .map(file -> new Event(part(file, 1), part(file, 2), version(file)))
                    .toList()
                    .stream();
        }
    }

    static Stream<Expectation> expectations() throws IOException {
        try (var files = Files.walk(CONTRACTS.resolve("expectations"))) {
            return files
                    .filter(file -> file.getFileName().toString().endsWith(".json"))
                    .map(file -> new Expectation(
                            part(file, 1),
                            file.getFileName().toString().replaceAll("\\.v[0-9]+\\.json$", ""),
                            version(file)))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyExampleObeysItsSchema(Event event) {
        EventContracts.assertObeysSchema(event.service(), event.name(), event.version(), event.example());
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void everyExampleMeetsWhatItsConsumersExpect(Expectation expectation) throws IOException {
        var producer = events().filter(
                        event -> event.name().equals(expectation.event()) && event.version() == expectation.version())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody publishes " + expectation.event()));

        EventContracts.assertMeetsExpectation(
                expectation.consumer(), expectation.event(), expectation.version(), producer.example());
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEnvelopeIsACloudEventOfItsService(Event event) throws IOException {
        var example = JSON.readTree(event.example());

        assertThat(example.path("specversion").asText()).isEqualTo("1.0");
        assertThat(example.path("source").asText()).isEqualTo("/leabridge/" + event.service());
        assertThat(example.path("type").asText()).isEqualTo("uk.leabridge." + event.name() + ".v" + event.version());
    }

    @Test
    void theAsyncApiNamesEveryEventAndNoOther() throws IOException {
        var document =
                JSON.readTree(CONTRACTS.resolve("asyncapi/leabridge.json").toFile());

        var documented = new TreeSet<String>();
        document.path("components").path("messages").forEach(message -> documented.add(payload(message)));
        var published = new TreeSet<String>();
        events().forEach(e ->
                published.add("../events/%s/%s/v%d.schema.json".formatted(e.service(), e.name(), e.version())));

        assertThat(documented).isEqualTo(published);
    }

    @Test
    void theAsyncApiPutsEveryEventIntoItsServicesChannel() throws IOException {
        var channels = JSON.readTree(
                        CONTRACTS.resolve("asyncapi/leabridge.json").toFile())
                .path("channels");

        events().forEach(event -> {
            var channel = channels.path(event.service());
            assertThat(channel.path("address").asText()).isEqualTo(event.service() + ".events.v1");
            assertThat(channel.path("messages").has(event.name()))
                    .as(event.name())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("events")
    void noEventHasAFieldForANameOrAnAddress(Event event) throws IOException {
        var schema = JSON.readTree(CONTRACTS
                .resolve("events/%s/%s/v%d.schema.json".formatted(event.service(), event.name(), event.version()))
                .toFile());

        var fields = List.copyOf(
                schema.path("properties").path("data").path("properties").properties());
        assertThat(fields)
                .extracting(field -> field.getKey().toLowerCase(java.util.Locale.ROOT))
                .noneMatch(name -> name.matches(".*(name|email|address|phone|birth|postcode|narrative|reason)$"));
    }

    private static String payload(JsonNode message) {
        return message.path("payload").path("$ref").asText();
    }

    private static String part(Path file, int place) {
        return CONTRACTS.relativize(file).getName(place).toString();
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("^.*?v([0-9]+)\\..*$", "$1"));
    }
}
