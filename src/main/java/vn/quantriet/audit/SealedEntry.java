package vn.quantriet.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.quantriet.shared.Utc;

/** An entry as the chain sees it. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only hashed
record SealedEntry(
        long id,
        Instant at,
        @Nullable Long accountId,
        String action,
        String subjectType,
        @Nullable String subjectId,
        @Nullable Long unitId,
        @Nullable String payload,
        byte @Nullable [] salt,
        byte[] payloadHash) {

    static final String COLUMNS =
            "id, at, account_id, action, subject_type, subject_id, unit_id, payload, salt, payload_hash";

    static SealedEntry from(ResultSet row, int number) throws SQLException {
        return new SealedEntry(
                row.getLong("id"),
                Utc.readPresent(row, "at"),
                nullableLong(row, "account_id"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                nullableLong(row, "unit_id"),
                row.getString("payload"),
                row.getBytes("salt"),
                row.getBytes("payload_hash"));
    }

    private static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
