package vn.quantriet.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.shared.Utc;

/** Reads an entry with the content it was written with. */
@Component
class AuditRowReader {

    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

    private final JsonMapper json;

    AuditRowReader(JsonMapper json) {
        this.json = json;
    }

    AuditRow read(ResultSet row, int number) throws SQLException {
        var payload = row.getString("payload");
        Map<String, Object> content = payload == null ? Map.of() : json.readValue(payload, CONTENT);
        return new AuditRow(
                row.getLong("id"),
                Utc.readPresent(row, "at"),
                text(content.get("actor")),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getObject("unit_id", Long.class),
                null,
                text(content.get("reason")),
                values(content.get("before")),
                values(content.get("after")),
                payload == null,
                row.getObject("seal_id") != null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values(@Nullable Object value) {
        return switch (value) {
            case null -> Map.of();
            case Map<?, ?> map -> (Map<String, Object>) map;
            default -> Map.of("value", value);
        };
    }
}
