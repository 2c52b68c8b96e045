package uk.leabridge.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The events that services publish, as their schemas describe them. */
@ApplicationScoped
public class EventCatalogue {

    private static final String ROOT = "contracts/events";
    private static final String SCHEMA = ".schema.json";

    private final List<Event> events = new ArrayList<>();

    /** One event in one version: its topic, what it says, and an example. */
    public record Event(String service, String name, String version, String topic, String about, String example) {}

    public EventCatalogue(ObjectMapper json) {
        try {
            ClassPathUtils.consumeAsPaths(ROOT, root -> read(root, json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        events.sort(
                Comparator.comparing(Event::service).thenComparing(Event::name).thenComparing(Event::version));
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    private void read(Path root, ObjectMapper json) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path schema :
                    files.filter(one -> one.toString().endsWith(SCHEMA)).toList()) {
                events.add(event(root.relativize(schema), schema, json));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Event event(Path relative, Path schema, ObjectMapper json) throws IOException {
        String service = relative.getName(0).toString();
        String file = schema.getFileName().toString();
        String version = file.substring(0, file.length() - SCHEMA.length());
        JsonNode described = json.readTree(Files.readString(schema));
        Path example = schema.resolveSibling(version + ".example.json");
        return new Event(
                service,
                relative.getName(1).toString(),
                version,
                service + ".events.v1",
                described.path("description").asText(described.path("title").asText("")),
                Files.exists(example) ? Files.readString(example) : "");
    }
}
