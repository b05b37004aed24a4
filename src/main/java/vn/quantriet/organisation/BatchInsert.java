package vn.quantriet.organisation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one table on their way to the database, sent a few thousand at a time. */
final class BatchInsert implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 4_000;

    private final PreparedStatement statement;
    private int waiting;
    private long rows;

    BatchInsert(Connection connection, String table, String... columns) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(columns.length, "?"));
        this.statement = connection.prepareStatement(
                "INSERT INTO " + table + " (" + String.join(", ", List.of(columns)) + ") VALUES (" + marks + ")");
    }

    void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            set(i + 1, values[i]);
        }
        statement.addBatch();
        rows++;
        if (++waiting == ROWS_AT_ONCE) {
            send();
        }
    }

    private void set(int place, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.NULL);
        } else {
            statement.setObject(place, value instanceof Enum<?> named ? named.name() : value);
        }
    }

    void send() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
