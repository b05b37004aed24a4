package vn.quantriet.attendance.bulk;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of one table on their way to the database, sent a few thousand at a time. */
final class TableRows {

    private static final int ROWS_AT_ONCE = 4_000;

    private final JdbcTemplate batches;
    private final String sql;
    private final List<@Nullable Object[]> waiting = new ArrayList<>();

    TableRows(JdbcTemplate batches, String table, String columns) {
        this.batches = batches;
        var marks = String.join(", ", Collections.nCopies(columns.split(",").length, "?"));
        this.sql = "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")";
    }

    void add(@Nullable Object... values) {
        waiting.add(values);
        if (waiting.size() == ROWS_AT_ONCE) {
            send();
        }
    }

    void send() {
        if (waiting.isEmpty()) {
            return;
        }
        batches.execute(sql, (PreparedStatement statement) -> {
            for (var values : waiting) {
                bind(statement, values);
            }
            return statement.executeBatch();
        });
        waiting.clear();
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            var value = values[place];
            if (value == null) {
                statement.setNull(place + 1, Types.NULL);
            } else {
                statement.setObject(place + 1, value instanceof Enum<?> named ? named.name() : value);
            }
        }
        statement.addBatch();
    }
}
