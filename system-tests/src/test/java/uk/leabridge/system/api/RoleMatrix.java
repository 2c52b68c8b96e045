package uk.leabridge.system.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.leabridge.local.DemoPeople;
import uk.leabridge.local.Service;

/** The table of docs/role-matrix.md: which role may call which operation, for the own borough and for another. */
final class RoleMatrix {
    static final String BOROUGH_SYSTEM = "borough-system";
    static final String E_LEARNING_SYSTEM = "e-learning-system";

    private static final Path DOCUMENT = Path.of("..", "docs", "role-matrix.md");
    private static final Pattern ROW = Pattern.compile("\\| `([A-Z]+) (/[^`]+)` \\| ([^|]+) \\| ([^|]+) \\|.*");

    private final Map<String, Row> rows;

    /** What an allowed role meets when what it names is another borough's. */
    enum OtherBorough {
        /** As if it were not there: 404. */
        HIDDEN,
        /** Nothing of a borough is named: it answers for the caller's own. */
        OWN_ONLY,
        /** It is the same for all boroughs. */
        SHARED
    }

    /** One row of the table. */
    record Row(String operation, Set<String> roles, boolean open, OtherBorough other) {
        boolean allows(String role, Service service) {
            if (open) {
                return true;
            }
            boolean inScope = !role.equals(E_LEARNING_SYSTEM) || service == Service.TRAINING;
            return roles.contains(role) || (roles.contains("everyone") && inScope);
        }
    }

    private RoleMatrix(Map<String, Row> rows) {
        this.rows = rows;
    }

    static RoleMatrix read() {
        try (Stream<String> lines = Files.lines(DOCUMENT)) {
            return new RoleMatrix(lines.map(ROW::matcher)
                    .filter(Matcher::matches)
                    .map(RoleMatrix::row)
                    .collect(Collectors.toMap(
                            Row::operation,
                            row -> row,
                            (one, _) -> {
                                throw new AssertionError(one.operation() + " is twice in " + DOCUMENT);
                            },
                            LinkedHashMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every role that a token can carry: the people's and the systems'. */
    static List<String> allRoles() {
        return Stream.concat(DemoPeople.ROLES.stream(), Stream.of(BOROUGH_SYSTEM, E_LEARNING_SYSTEM))
                .toList();
    }

    Set<String> operations() {
        return rows.keySet();
    }

    Row row(String operation) {
        Row row = rows.get(operation);
        if (row == null) {
            throw new AssertionError(operation + " has no row in " + DOCUMENT);
        }
        return row;
    }

    private static Row row(Matcher row) {
        Set<String> roles =
                Stream.of(row.group(3).split(",")).map(String::strip).collect(Collectors.toSet());
        String operation = row.group(1) + " " + row.group(2);
        for (String role : roles) {
            if (!allRoles().contains(role) && !role.equals("everyone") && !role.equals("anyone")) {
                throw new AssertionError(operation + " names a role that does not exist: " + role);
            }
        }
        OtherBorough other =
                switch (row.group(4).strip()) {
                    case "404" -> OtherBorough.HIDDEN;
                    case "own only" -> OtherBorough.OWN_ONLY;
                    case "shared" -> OtherBorough.SHARED;
                    default -> throw new AssertionError(operation + " says of other boroughs: " + row.group(4));
                };
        return new Row(operation, roles, roles.contains("anyone"), other);
    }
}
