package vn.quantriet.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.Directory;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Period;
import vn.quantriet.shared.Utc;

/** Reads the rule table, newest entries first. */
@Component
class RuleReader {

    private static final String SELECT = """
            SELECT id, rule_key, value, unit_id, valid_from, valid_until, document_number, document_date, document_body,
                   note, entered_by_name, entered_at, withdrawn_by_name, withdrawn_reason, withdrawn_at
            FROM rule_value
            """;

    private final JdbcClient jdbc;
    private final Directory directory;

    RuleReader(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    List<RuleValue> standing(RuleKey key, LocalDate day) {
        return standing(Set.of(key), day);
    }

    List<RuleValue> standing(Set<RuleKey> keys, LocalDate day) {
        return jdbc.sql(SELECT + """
                        WHERE rule_key IN (:keys) AND withdrawn_at IS NULL AND valid_from <= :day AND valid_until > :day
                        ORDER BY id DESC
                        """)
                .param("keys", keys.stream().map(RuleKey::key).toList())
                .param("day", day)
                .query(this::read)
                .list();
    }

    /** Those that hold on the day or on one after it. */
    List<RuleValue> standingFrom(RuleKey key, LocalDate day) {
        return jdbc.sql(SELECT
                        + "WHERE rule_key = :key AND withdrawn_at IS NULL AND valid_until > :day ORDER BY id DESC")
                .param("key", key.key())
                .param("day", day)
                .query(this::read)
                .list();
    }

    List<RuleValue> all() {
        var values = jdbc.sql(SELECT + "ORDER BY id DESC").query(this::read).list();
        var units =
                values.stream().map(RuleValue::unit).flatMap(Stream::ofNullable).collect(Collectors.toSet());
        var names = directory.unitNames(units);
        return values.stream()
                .map(value -> {
                    var unit = value.unit();
                    return unit == null ? value : named(value, names.get(unit));
                })
                .toList();
    }

    private static RuleValue named(RuleValue value, @Nullable String unitName) {
        return new RuleValue(
                value.id(),
                value.key(),
                value.value(),
                value.unit(),
                unitName,
                value.period(),
                value.document(),
                value.note(),
                value.enteredBy(),
                value.enteredAt(),
                value.withdrawal());
    }

    private RuleValue read(ResultSet row, int number) throws SQLException {
        var unit = row.getObject("unit_id", Long.class);
        return new RuleValue(
                row.getLong("id"),
                RuleKey.of(row.getString("rule_key")).orElseThrow(),
                row.getInt("value"),
                unit == null ? null : new UnitId(unit),
                null,
                new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)),
                document(row),
                row.getString("note"),
                row.getString("entered_by_name"),
                Utc.readPresent(row, "entered_at"),
                withdrawal(row));
    }

    private static @Nullable RuleDocument document(ResultSet row) throws SQLException {
        var number = row.getString("document_number");
        return number == null
                ? null
                : new RuleDocument(
                        number, row.getObject("document_date", LocalDate.class), row.getString("document_body"));
    }

    private static @Nullable String withdrawal(ResultSet row) throws SQLException {
        return Utc.read(row, "withdrawn_at") == null
                ? null
                : row.getString("withdrawn_by_name") + ": " + row.getString("withdrawn_reason");
    }
}
