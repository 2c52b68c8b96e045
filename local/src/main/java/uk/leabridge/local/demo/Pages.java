package uk.leabridge.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import uk.leabridge.local.demo.Door.Answer;

/** Reads a list, newest first, page by page, back to the beginning of the run. */
final class Pages {
    /** Moments are the services' own; a list may be ordered by a slightly later one. */
    private static final Duration SLACK = Duration.ofMinutes(2);

    private final Door door;
    private final Instant beginning;

    Pages(Door door, DemoRun run) {
        this.door = door;
        this.beginning = run.beginning().minus(SLACK);
    }

    /** Every item since the run began; {@code moment} names the field that says when, or is empty where items have none. */
    void each(String caller, String path, String moment, Consumer<JsonNode> action) {
        Optional<String> next = Optional.of(path + "?limit=100");
        while (next.isPresent()) {
            Answer page = door.get(caller, next.get());
            next = page.next();
            for (JsonNode item : page.body().path("items")) {
                if (!moment.isEmpty()
                        && Instant.parse(item.path(moment).asText()).isBefore(beginning)) {
                    return;
                }
                action.accept(item);
            }
        }
    }
}
