package uk.leabridge.system.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import uk.leabridge.system.api.GeneratedRequest.Kind;
import uk.leabridge.system.wire.Header;
import uk.leabridge.system.wire.WireRequest;
import uk.leabridge.system.world.Samples;
import uk.leabridge.system.world.World;

/**
 * Requests made up from the OpenAPI documents: bodies, addresses and headers that nobody should send, the same ones for the same seed. What they name is there
 * as often as not, so that they come past the first check.
 */
public final class GeneratedRequests {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SELDOM_LARGER_THAN = 200_000;

    private final World world;
    private final RoleMatrix matrix = RoleMatrix.read();
    private final RandomGenerator random;

    public GeneratedRequests(World world, long seed) {
        this.world = world;
        this.random = new SplittableRandom(seed);
    }

    /** So many for one operation, and at least those without a fault. */
    public List<GeneratedRequest> of(Operation operation, int count) {
        List<GeneratedRequest> requests = new ArrayList<>(good(operation));
        boolean json = operation.mediaType().equals("application/json");
        JsonNode good = json ? parsed(operation.bodyOf(world.samples())) : JSON.createObjectNode();
        var fault = new OneFault(operation.document(), operation.schema(), good);
        List<Nonsense.Body> nonsense =
                json ? Nonsense.about(operation.document(), operation.schema(), good) : List.of();
        while (requests.size() < count) {
            int dice = random.nextInt(10);
            if (json && dice < 6) {
                requests.add(body(operation, body(good, fault, nonsense)));
            } else {
                requests.add(dice % 2 == 0 ? address(operation) : header(operation));
            }
        }
        return requests;
    }

    private Nonsense.Body body(JsonNode good, OneFault fault, List<Nonsense.Body> nonsense) {
        int dice = random.nextInt(10);
        if (dice < 4 && fault.isPossible() && good.isObject()) {
            return fault.next(random);
        }
        Nonsense.Body body = dice < 7 ? BrokenJson.of(random, good) : Hostile.of(random, nonsense);
        boolean small = body.bytes().length < SELDOM_LARGER_THAN;
        return small || random.nextInt(10) == 0 ? body : BrokenJson.of(random, good);
    }

    private List<GeneratedRequest> good(Operation operation) {
        String path = operation.pathOf(world.samples());
        WireRequest request =
                request(operation, path, operation.bodyOf(world.samples()).getBytes(StandardCharsets.UTF_8));
        List<GeneratedRequest> good = new ArrayList<>();
        good.add(generated(Kind.GOOD, operation, "as described", request));
        if (operation.parameters().stream().anyMatch(one -> one.name().equals("limit"))) {
            good.add(generated(
                    Kind.GOOD, operation, "one of a list", request(operation, path + "?limit=1", new byte[0])));
        }
        return good;
    }

    private GeneratedRequest body(Operation operation, Nonsense.Body body) {
        return new GeneratedRequest(
                Kind.BODY,
                operation.name(),
                body.what(),
                body.refused(),
                caller(operation),
                true,
                request(operation, path(operation), body.bytes()));
    }

    private GeneratedRequest address(Operation operation) {
        var address = new GeneratedAddress(random, operation, world.samples()).next();
        return generated(
                Kind.ADDRESS, operation, address.what(), request(operation, address.target(), smallBody(operation)));
    }

    private GeneratedRequest header(Operation operation) {
        var headers = new GeneratedHeaders(random);
        boolean token = random.nextInt(8) == 0;
        WireRequest plain =
                new WireRequest(method(operation), path(operation), headers.usual(operation), smallBody(operation));
        GeneratedHeaders.Made made = token ? headers.token(plain) : headers.next(plain);
        return new GeneratedRequest(
                Kind.HEADER, operation.name(), made.what(), false, caller(operation), !token, made.request());
    }

    private String method(Operation operation) {
        return random.nextInt(6) > 0
                ? operation.method()
                : Hostile.of(random, List.of("HEAD", "OPTIONS", "TRACE", "PATCH", "DELETE", "PROPFIND", "get"));
    }

    /** Of something that is there, or of nothing. */
    private String path(Operation operation) {
        return random.nextBoolean()
                ? operation.pathOf(world.samples())
                : operation.pathWith(new UUID(random.nextLong(), random.nextLong()).toString());
    }

    private byte[] smallBody(Operation operation) {
        if (!operation.takesBody()) {
            return new byte[0];
        }
        String body = random.nextBoolean() ? "{}" : operation.bodyOf(world.samples());
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private WireRequest request(Operation operation, String target, byte[] body) {
        return new WireRequest(operation.method(), target, new GeneratedHeaders(random).usual(operation), body);
    }

    private GeneratedRequest generated(Kind kind, Operation operation, String what, WireRequest request) {
        return new GeneratedRequest(kind, operation.name(), what, false, caller(operation), true, request);
    }

    /** Somebody who may, so that it gets as far as it can. */
    private String caller(Operation operation) {
        RoleMatrix.Row row = matrix.row(operation.name());
        if (row.open()) {
            return "";
        }
        List<String> roles = row.roles().stream().sorted().toList();
        String role = Hostile.of(random, roles);
        return switch (role) {
            case "everyone" -> "learner." + Samples.OWN;
            case RoleMatrix.BOROUGH_SYSTEM -> "system-" + Samples.OWN;
            case RoleMatrix.E_LEARNING_SYSTEM -> "e-learning";
            default -> role + "." + Samples.OWN;
        };
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("A sample body is not JSON: " + json, e);
        }
    }

    /** The token of a caller. */
    public static Header token(World world, String caller) {
        boolean system = caller.startsWith("system-") || caller.equals("e-learning");
        return new Header("Authorization", "Bearer " + (system ? world.asSystem(caller) : world.as(caller)).token());
    }
}
