package bad.grants.grant.infrastructure;

import java.sql.SQLException;
import javax.sql.DataSource;

public class GrantTable {
    private final DataSource database;

    public GrantTable(DataSource database) {
        this.database = database;
    }

    public boolean isThere() throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.isValid(1);
        }
    }
}
