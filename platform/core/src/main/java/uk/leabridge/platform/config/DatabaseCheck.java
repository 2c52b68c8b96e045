package uk.leabridge.platform.config;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The service's own login must not be able to look past row-level security, and no table with a borough may lack it. */
final class DatabaseCheck {
    private static final String LOGIN = "select rolsuper or rolbypassrls from pg_roles where rolname = current_user";
    private static final String OWNED = "select c.relname from pg_class c join pg_roles r on r.oid = c.relowner"
            + " where r.rolname = current_user and c.relkind in ('r', 'p') limit 20";
    private static final String OPEN = "select c.relname from pg_class c"
            + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'borough' and not a.attisdropped"
            + " where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')"
            + " and not (c.relrowsecurity and c.relforcerowsecurity)"
            + " and has_table_privilege(current_user, c.oid, 'insert, update, delete') limit 20";

    private DatabaseCheck() {}

    static List<Unsafe> of(Connection connection) throws SQLException {
        var unsafe = new ArrayList<Unsafe>();
        if (names(connection, LOGIN).contains("t")) {
            unsafe.add(new Unsafe(
                    "quarkus.datasource.username", "can bypass row-level security; use the service's _app login"));
        }
        for (var table : names(connection, OWNED)) {
            unsafe.add(new Unsafe("table " + table, "belongs to the application's login; its owner cannot sign in"));
        }
        for (var table : names(connection, OPEN)) {
            unsafe.add(new Unsafe("table " + table, "has a borough but no forced row-level security"));
        }
        return unsafe;
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        try (var statement = connection.prepareStatement(query);
                var row = statement.executeQuery()) {
            var names = new ArrayList<String>();
            while (row.next()) names.add(row.getString(1));
            return names;
        }
    }
}
