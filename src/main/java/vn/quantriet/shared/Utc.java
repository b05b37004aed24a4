package vn.quantriet.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments as the database keeps them: in UTC, to the millisecond, whatever zone the server lives in. */
public final class Utc {

    private Utc() {}

    /** What to bind to a DATETIME(3) column. */
    public static LocalDateTime of(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    public static Instant from(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }

    /** A DATETIME(3) column; null where the column is. */
    public static @Nullable Instant read(ResultSet row, String column) throws SQLException {
        var stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : from(stored);
    }

    /** A DATETIME(3) column that is never null. */
    public static Instant readPresent(ResultSet row, String column) throws SQLException {
        return from(row.getObject(column, LocalDateTime.class));
    }
}
