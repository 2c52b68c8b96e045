package uk.leabridge.system.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.leabridge.local.DemoPeople;
import uk.leabridge.local.Service;
import uk.leabridge.system.world.Databases;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/**
 * The databases with every check of the services removed: plain SQL, as the role that a service answers requests with, with the
 * settings of another borough's people. Nothing of Tower Hamlets is seen.
 */
@SystemTest
@Order(28)
class RowLevelSecurityIT {
    /** Those whose work is one borough's; the partnership's own roles read across by policy. */
    private static final String ALL_ROLES_OF_A_BOROUGH = DemoPeople.ROLES.stream()
            .filter(role -> !Set.of("partnership-admin", "board-member").contains(role))
            .sorted()
            .collect(Collectors.joining(",", ",", ","));

    private static final String TABLES = """
            select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
                   has_table_privilege(?, c.oid, 'select') as readable
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname = 'public' and not c.relispartition order by 1""";

    private final Databases databases;

    RowLevelSecurityIT(World world) {
        this.databases = world.databases();
        world.samples();
    }

    @Test
    void everyTableIsKnown() throws SQLException {
        Set<String> found = new TreeSet<>();
        for (Service service : Service.values()) {
            tables(service.id()).forEach(table -> found.add(service.id() + "." + table.get("name")));
        }

        assertThat(TenantTable.all().keySet()).containsExactlyInAnyOrderElementsOf(found);
    }

    @TestFactory
    Stream<DynamicTest> everyTenantsTableIsUnderForcedPolicies() {
        return tenantTables()
                .map(table -> dynamicTest(table.fullName(), () -> assertThat(tables(table.service()))
                        .anyMatch(found ->
                                table.name().equals(found.get("name")) && Boolean.TRUE.equals(found.get("forced")))));
    }

    @TestFactory
    Stream<DynamicTest> anotherBoroughSeesNothing() {
        return tenantTables()
                .map(table ->
                        dynamicTest(table.fullName(), () -> assertThat(seen(table, "hackney", ALL_ROLES_OF_A_BOROUGH))
                                .isZero()));
    }

    @TestFactory
    Stream<DynamicTest> whoSaysNothingOfThemselvesSeesNothing() {
        return tenantTables()
                .map(table -> dynamicTest(
                        table.fullName(), () -> assertThat(seen(table, "", "")).isZero()));
    }

    /** A zero proves something only where there is something to see. */
    @TestFactory
    Stream<DynamicTest> thereIsSomethingToSee() {
        return tenantTables()
                .filter(table ->
                        !Set.of("outbox", "inbox", "linkage_check").contains(table.name())) // may rightly be empty
                .map(table -> dynamicTest(table.fullName(), () -> assertThat(databases.rows(
                                table.service(),
                                "select 1 from " + table.name() + " where " + table.belongs() + " limit 1"))
                        .isNotEmpty()));
    }

    private static Stream<TenantTable> tenantTables() {
        return TenantTable.all().values().stream().filter(TenantTable::hasTenants);
    }

    private List<Map<String, @Nullable Object>> tables(String service) throws SQLException {
        return databases.rows(service, TABLES, service + "_app");
    }

    /** How many rows of Tower Hamlets somebody of this borough with these roles gets; none when the table may not be read. */
    private long seen(TenantTable table, String borough, String roles) throws SQLException {
        boolean readable = tables(table.service()).stream()
                .anyMatch(
                        found -> table.name().equals(found.get("name")) && Boolean.TRUE.equals(found.get("readable")));
        if (!readable) {
            return 0;
        }
        try (Connection connection = databases.application(table.service())) {
            connection.setAutoCommit(false);
            Databases.rows(
                    connection,
                    "select set_config('app.borough', ?, true), set_config('app.roles', ?, true),"
                            + " set_config('app.subject', '00000000-0000-4000-8000-000000000000', true),"
                            + " set_config('app.organisation', ?, true)",
                    borough,
                    roles,
                    borough.isEmpty() ? "" : borough + "-sample-provider");
            Object count = Databases.rows(
                            connection, "select count(*) as n from " + table.name() + " where " + table.belongs())
                    .getFirst()
                    .get("n");
            connection.rollback();
            return count instanceof Number number ? number.longValue() : -1;
        }
    }
}
