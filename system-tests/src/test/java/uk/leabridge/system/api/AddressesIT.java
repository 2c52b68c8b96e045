package uk.leabridge.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.leabridge.system.world.Answer;
import uk.leabridge.system.world.Caller;
import uk.leabridge.system.world.Samples;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/** Follows each address that an answer gives, through the gateway, as who received it: it is there, and it is the next page. */
@SystemTest
@Order(30)
class AddressesIT {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    /** A file, and what takes another state or a second person; the services' own tests hold their addresses to the document. */
    private static final Set<String> NOT_MADE = Set.of(
            "POST /api/referrals/v1/cases/{id}/documents",
            "POST /api/referrals/v1/cases/{id}/transfer",
            "POST /api/referrals/v1/insight/releases",
            "POST /api/referrals/v1/retention/{record}/destruction");

    private static final int FEWEST_LISTS = 12;

    private final World world;
    private final RoleMatrix matrix = RoleMatrix.read();

    AddressesIT(World world) {
        this.world = world;
    }

    @TestFactory
    Stream<DynamicTest> leadToWhatWasMade() {
        return world.samples().all().stream()
                .map(made -> dynamicTest("POST " + made.path(), () -> {
                    assertThat(made.location()).startsWith("/api/");
                    made.by().get(made.location()).expect(200);
                }));
    }

    /** With what the samples hold: a create that their state refuses now was followed when they were made, or is none's. */
    @Test
    void leadToWhatEveryOperationMakes() {
        Samples samples = world.samples();
        var notMade = new TreeSet<String>();
        for (Operation operation : Operation.all(world)) {
            if (creates(operation) && !makes(operation, samples)) {
                notMade.add(operation.name());
            }
        }
        System.out.println("Not made: " + notMade);
        samples.all().forEach(made -> notMade.removeIf(name -> Operation.matches(name, "POST", made.path())));
        assertThat(notMade).isSubsetOf(NOT_MADE);
    }

    private static boolean creates(Operation operation) {
        String inside = operation.path().replaceFirst("^/api/[a-z]+", "");
        return operation
                .document()
                .path("paths")
                .path(inside)
                .path(operation.method().toLowerCase(Locale.ROOT))
                .path("responses")
                .has("201");
    }

    /** Whether one who may make it is told where it is. Who may not read it is given no address, as the role matrix has it. */
    private boolean makes(Operation operation, Samples samples) {
        boolean followed = false;
        for (Caller caller : callers(operation)) {
            Answer answer = caller.send(
                    operation.method(),
                    operation.pathOf(samples),
                    operation.bodyOf(samples),
                    Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"0\""));
            if (answer.status() == 201 && !answer.header("Location").isEmpty()) {
                assertThat(answer.header("Location")).as(answer.request()).startsWith("/api/");
                caller.get(answer.header("Location")).expect(200);
                followed = true;
            }
        }
        return followed;
    }

    @Test
    void leadToTheNextPageOfEachListThatHasOne() {
        Samples samples = world.samples();
        var followed = new TreeSet<String>();
        for (Operation operation : Operation.all(world)) {
            if (isList(operation)) {
                for (Caller caller : callers(operation)) {
                    if (follow(caller, operation.pathOf(samples) + "?limit=1")) {
                        followed.add(operation.name());
                    }
                }
            }
        }
        System.out.println("Next pages followed: " + followed.size() + " " + followed);
        assertThat(followed).hasSizeGreaterThanOrEqualTo(FEWEST_LISTS);
    }

    private static boolean isList(Operation operation) {
        return operation.method().equals("GET")
                && operation.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals("limit"));
    }

    /** Reads on to the third page at most; says whether there was a second. */
    private static boolean follow(Caller caller, String path) {
        Answer page = caller.get(path);
        if (page.status() != 200) {
            return false;
        }
        var seen = new ArrayList<String>();
        seen.add(page.json().path("items").toString());
        for (int i = 0; i < 2 && !page.header("Link").isEmpty(); i++) {
            var next = NEXT.matcher(page.header("Link"));
            assertThat(next.matches())
                    .as(page.request() + " links to " + page.header("Link"))
                    .isTrue();
            assertThat(next.group(1)).startsWith("/api/");
            page = caller.get(next.group(1)).expect(200);
            assertThat(seen).doesNotContain(page.json().path("items").toString());
            seen.add(page.json().path("items").toString());
        }
        return seen.size() > 1;
    }

    /** One for each role that may read it. */
    private List<Caller> callers(Operation operation) {
        Map<String, Caller> callers = new HashMap<>();
        for (String role : matrix.row(operation.name()).roles()) {
            switch (role) {
                case "anyone" -> callers.put(role, world.asNobody());
                case "everyone" -> callers.put(role, world.as("safeguarding-officer." + Samples.OWN));
                case RoleMatrix.BOROUGH_SYSTEM -> callers.put(role, world.asSystem("system-" + Samples.OWN));
                case RoleMatrix.E_LEARNING_SYSTEM -> callers.put(role, world.asSystem("e-learning"));
                default -> callers.put(role, world.as(role + "." + Samples.OWN));
            }
        }
        return List.copyOf(callers.values());
    }
}
