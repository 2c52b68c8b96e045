package uk.leabridge.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import uk.leabridge.system.api.RoleMatrix.Row;
import uk.leabridge.system.world.Answer;
import uk.leabridge.system.world.Caller;
import uk.leabridge.system.world.InParallel;
import uk.leabridge.system.world.Samples;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/** Nonsense by the hundred at every operation: it is answered with a problem that says what to mend, and nothing breaks. */
@SystemTest
@Order(40)
class BadInputIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger SENT = new AtomicInteger();
    private static final List<String> BAD_IDS = List.of(
            "not-an-id",
            "0",
            "-1",
            "null",
            "undefined",
            "%00",
            "%2e%2e",
            "1%20or%201=1",
            "%27%3b--",
            "%ff",
            "x".repeat(1_900));
    private static final List<String> BAD_VALUES =
            List.of("", "0", "-1", "101", "99999999999999999999", "abc", "%00", "%27", "%ff", "x".repeat(1_000));
    private static final List<String> BAD_CURSORS = Stream.of(
                    "+999999999-12-31T23:59:59Z/019aab00-0000-7000-8000-0000000000dd",
                    "-999999999-01-01T00:00:00Z/019aab00-0000-7000-8000-0000000000dd",
                    "10000-01-01T00:00:00Z/019aab00-0000-7000-8000-0000000000dd",
                    "2026-01-01T00:00:00Z/1-1-1-1-1",
                    "2026-01-01T00:00:00Z",
                    "/",
                    "nonsense")
            .map(content -> Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            .toList();
    private static final List<String> BAD_TAGS =
            List.of("abc", "\"x\"", "\"-1\"", "\"99999999999999999999\"", "*", "\"\"");
    private static final List<String> BAD_KEYS = List.of("", " ", "k", "x".repeat(5_000), "a b", "\"", "\u00e9");

    private final World world;
    private final RoleMatrix matrix = RoleMatrix.read();

    BadInputIT(World world) {
        this.world = world;
    }

    @AfterAll
    static void tellHowMany() {
        System.out.println("Bad input: " + SENT + " requests");
    }

    /** Bodies of operations that take a file: none of them comes with a name. */
    private static final List<Nonsense.Body> FILES = List.of(
            new Nonsense.Body("an empty file", new byte[0], "", true),
            new Nonsense.Body("a program", new byte[] {'M', 'Z', 0, 1, 2, 3}, "", true),
            new Nonsense.Body("zeros", new byte[100_000], "", true));

    @TestFactory
    Stream<DynamicTest> isAnsweredWithAProblem() {
        Samples samples = world.samples();
        return Operation.all(world).stream()
                .map(operation -> dynamicTest(operation.name(), () -> {
                    List<Request> requests = requests(operation, samples);
                    Caller caller = caller(operation);
                    List<String> faults = InParallel.each(requests, request -> fault(request, caller));
                    SENT.addAndGet(requests.size());
                    assertThat(faults).filteredOn(fault -> !fault.isEmpty()).isEmpty();
                }));
    }

    /**
     * One request.
     *
     * @param field that the answer must name; empty when none is at fault
     * @param refused whether it must be refused
     */
    private record Request(
            String what,
            String method,
            String path,
            byte[] body,
            Map<String, String> headers,
            String field,
            boolean refused) {}

    private static String fault(Request request, Caller caller) {
        Answer answer = caller.send(request.method(), request.path(), request.body(), request.headers());
        String told = request.what() + " was answered with " + answer.status() + " " + abridged(answer.body());
        if (answer.status() >= 500) {
            return told;
        }
        if (request.what().endsWith(Nonsense.AS_DESCRIBED) && answer.body().contains("unknown-field")) {
            return told + " and is described";
        }
        if (answer.status() < 400) {
            return request.refused() ? told : "";
        }
        boolean problem =
                !answer.problem().isEmpty() && answer.json().path("status").asInt() == answer.status();
        if (!problem) {
            return told + " and is no problem document";
        }
        return names(answer, request.field()) ? "" : told + " and does not name " + request.field();
    }

    /** A shape fault names its field. Too large a body, or a rule that comes before the shape, does not come to that. */
    private static boolean names(Answer answer, String field) {
        if (field.isEmpty() || answer.status() != 400) {
            return field.isEmpty() || answer.status() == 413;
        }
        return StreamSupport.stream(answer.json().path("errors").spliterator(), false)
                .map(error -> error.path("field").asText())
                .anyMatch(
                        named -> named.startsWith(field) || field.startsWith(named + ".") || isWholeRule(named, field));
    }

    /** A rule on several fields together has a name of its own, below the same object. */
    private static boolean isWholeRule(String named, String field) {
        return named.equals("body") && field.isEmpty();
    }

    private List<Request> requests(Operation operation, Samples samples) {
        List<Request> requests = new ArrayList<>();
        if (operation.takesBody()) {
            bodies(operation, samples, requests);
        }
        if (operation.hasPathParameter()) {
            BAD_IDS.forEach(id -> requests.add(plain(operation, operation.pathWith(id), "id " + id, false)));
        }
        for (Operation.Parameter parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "query" -> {
                    BAD_VALUES.forEach(
                            value -> requests.add(query(operation, samples, parameter.name(), value, false)));
                    if (parameter.name().equals("after")) {
                        BAD_CURSORS.forEach(value -> requests.add(query(operation, samples, "after", value, true)));
                    }
                }
                case "header" -> headers(operation, parameter.name(), requests);
                default -> {}
            }
        }
        return requests;
    }

    private static Request query(Operation operation, Samples samples, String name, String value, boolean refused) {
        return plain(operation, operation.pathOf(samples) + "?" + name + "=" + value, name + "=" + value, refused);
    }

    private static void bodies(Operation operation, Samples samples, List<Request> requests) {
        String good = operation.bodyOf(samples);
        List<Nonsense.Body> bodies = operation.mediaType().equals("application/json")
                ? Nonsense.about(operation.document(), operation.schema(), parsed(good))
                : FILES;
        for (Nonsense.Body body : bodies) {
            requests.add(new Request(
                    body.what(),
                    operation.method(),
                    operation.pathWith(UUID.randomUUID().toString()),
                    body.bytes(),
                    headers(operation.mediaType()),
                    body.field(),
                    body.refused()));
        }
        for (String type :
                List.of("text/plain", "application/xml", "multipart/form-data", "nonsense", "application/jso")) {
            requests.add(new Request(
                    "Content-Type " + type,
                    operation.method(),
                    operation.pathWith(UUID.randomUUID().toString()),
                    good.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    headers(type),
                    "",
                    true));
        }
    }

    private static void headers(Operation operation, String name, List<Request> requests) {
        List<String> values =
                switch (name) {
                    case "If-Match" -> BAD_TAGS;
                    case "Idempotency-Key" -> BAD_KEYS;
                    default -> List.of();
                };
        for (String value : values) {
            Map<String, String> headers =
                    new java.util.HashMap<>(headers(operation.takesBody() ? operation.mediaType() : ""));
            headers.put(name, value);
            requests.add(new Request(
                    name + " " + value,
                    operation.method(),
                    operation.pathWith(UUID.randomUUID().toString()),
                    operation.takesBody() ? "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8) : new byte[0],
                    headers,
                    "",
                    false));
        }
    }

    private static Request plain(Operation operation, String path, String what, boolean refused) {
        byte[] body = operation.takesBody() ? "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8) : new byte[0];
        return new Request(
                what,
                operation.method(),
                path,
                body,
                headers(operation.takesBody() ? operation.mediaType() : ""),
                "",
                refused);
    }

    private static Map<String, String> headers(String mediaType) {
        Map<String, String> headers = new java.util.HashMap<>(
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"0\""));
        if (!mediaType.isEmpty()) {
            headers.put("Content-Type", mediaType);
        }
        return headers;
    }

    /** Somebody who may, so that the nonsense gets as far as it can. */
    private Caller caller(Operation operation) {
        Row row = matrix.row(operation.name());
        if (row.open()) {
            return world.asNobody();
        }
        String role = row.roles().stream()
                .filter(one -> !one.contains("system"))
                .sorted()
                .findFirst()
                .orElse(RoleMatrix.BOROUGH_SYSTEM);
        return switch (role) {
            case "everyone" -> world.as("learner." + Samples.OWN);
            case RoleMatrix.BOROUGH_SYSTEM -> world.asSystem("system-" + Samples.OWN);
            default -> world.as(role + "." + Samples.OWN);
        };
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("A sample body is not JSON: " + json, e);
        }
    }

    private static String abridged(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
