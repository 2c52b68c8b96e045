package uk.leabridge.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.leabridge.system.api.RoleMatrix.OtherBorough;
import uk.leabridge.system.api.RoleMatrix.Row;
import uk.leabridge.system.world.Caller;
import uk.leabridge.system.world.InParallel;
import uk.leabridge.system.world.Samples;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/** docs/role-matrix.md, cell by cell, with real tokens through the door: what it allows works, and nothing else does. */
@SystemTest
@Order(30)
class RoleMatrixIT {
    private static final Set<Integer> REFUSED = Set.of(401, 403);

    private final World world;
    private final RoleMatrix matrix = RoleMatrix.read();
    private final List<Operation> operations;

    RoleMatrixIT(World world) {
        this.world = world;
        this.operations = Operation.all(world);
    }

    /** One cell: who calls what, for which borough. */
    private record Cell(Operation operation, Row row, String role, boolean own) {
        String name() {
            return role + (own ? " of the own borough: " : " of another borough: ") + operation.name();
        }

        boolean allowed() {
            return row.allows(role, operation.service());
        }

        /** Nothing when the status is what the table says. */
        String fault(int status) {
            if (status >= 500) {
                return "failed with " + status;
            }
            if (!allowed()) {
                return status == 403 || (!own && status == 404) ? "" : "not refused, but " + status;
            }
            if (!own && row.other() == OtherBorough.HIDDEN && operation.hasPathParameter()) {
                return status == 404 ? "" : "not hidden, but " + status;
            }
            return REFUSED.contains(status) ? "refused with " + status : "";
        }
    }

    private record Tried(Cell cell, int status) {}

    @Test
    void listsEveryOperationAndNoOther() {
        Set<String> described = operations.stream().map(Operation::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(matrix.operations()).containsExactlyInAnyOrderElementsOf(described);
    }

    @TestFactory
    Stream<DynamicTest> everyCellIsAsTheTableSays() {
        Samples samples = world.samples();
        List<Tried> tried = InParallel.each(cells(), cell -> call(cell, samples));

        Stream<DynamicTest> cells = tried.stream()
                .map(one -> dynamicTest(
                        one.cell().name(),
                        () -> assertThat(one.cell().fault(one.status())).isEmpty()));
        return Stream.concat(cells, samplesAreReal(tried));
    }

    /** A refusal proves something only when somebody else may read what was asked for. */
    private Stream<DynamicTest> samplesAreReal(List<Tried> tried) {
        return operations.stream()
                .filter(operation -> matrix.operations().contains(operation.name()))
                .filter(operation -> operation.method().equals("GET") && operation.hasPathParameter())
                .filter(operation -> matrix.row(operation.name()).other() == OtherBorough.HIDDEN)
                .map(operation -> dynamicTest(
                        "somebody of the own borough reads " + operation.name(), () -> assertThat(tried.stream()
                                        .filter(one -> one.cell().operation().equals(operation)
                                                && one.cell().own()
                                                && one.status() == 200))
                                .as("Samples has nothing that may be read at " + operation.path())
                                .isNotEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> nobodyGetsInWithoutAToken() {
        Caller nobody = world.asNobody();
        return operations.stream()
                .map(operation -> dynamicTest(operation.name(), () -> {
                    boolean open = matrix.row(operation.name()).open();
                    int status = nobody.status(
                            operation.method(),
                            operation.pathWith(UUID.randomUUID().toString()),
                            "",
                            Map.of());
                    assertThat(status).matches(answer -> open ? answer != 401 : answer == 401, open ? "open" : "401");
                }));
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Operation operation : operations) {
            Row row = matrix.row(operation.name());
            for (String role : RoleMatrix.allRoles()) {
                if (!role.equals(RoleMatrix.E_LEARNING_SYSTEM)) {
                    cells.add(new Cell(operation, row, role, false));
                }
                cells.add(new Cell(operation, row, role, true));
            }
        }
        // what reads comes before what may change, what changes before what may remove
        List<String> order = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
        cells.sort(java.util.Comparator.comparingInt(
                cell -> order.indexOf(cell.operation().method())));
        return cells;
    }

    /**
     * In the own borough an empty body is enough to see whether the role gets past the guard, and changes nothing. In another
     * borough all of the request is right, so that only the borough can be the reason to refuse.
     */
    private Tried call(Cell cell, Samples samples) {
        Operation operation = cell.operation();
        Map<String, String> headers = new HashMap<>();
        if (operation.takesBody()) {
            headers.put("Content-Type", operation.mediaType());
        }
        if (!cell.own()) {
            headers.put("If-Match", "\"0\"");
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        boolean whole = !cell.own() && operation.hasPathParameter();
        String body = whole ? operation.bodyOf(samples) : operation.takesBody() ? "{}" : "";
        return new Tried(cell, caller(cell).status(operation.method(), operation.pathOf(samples), body, headers));
    }

    private Caller caller(Cell cell) {
        String borough = cell.own() ? Samples.OWN : Samples.OTHER;
        return switch (cell.role()) {
            case RoleMatrix.BOROUGH_SYSTEM -> world.asSystem("system-" + borough);
            case RoleMatrix.E_LEARNING_SYSTEM -> world.asSystem("e-learning");
            default -> world.as(cell.role() + "." + borough);
        };
    }
}
