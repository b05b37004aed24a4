package vn.quantriet.attendance.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.rules.RuleKey;
import vn.quantriet.rules.RuleValue;
import vn.quantriet.rules.Rules;
import vn.quantriet.shared.Utc;

/**
 * Absences that are to be told now, read from the rows each time: what was corrected since is not told any more. Knows no
 * guard; whoever asks has let the names through, or acts for the portal.
 */
@NamedInterface("figures")
@Component
public class AlertSource {

    private static final int MONTHS_BACK = 25;

    private static final Set<RuleKey> RULES =
            Set.of(RuleKey.ALERT_UNEXCUSED_IN_A_ROW, RuleKey.ALERT_EXCUSED_IN_A_ROW, RuleKey.ALERT_MONTHS_AWAY);

    /** Of whom the chi bộ is home today, on whatever roll they stand. */
    private static final String ROWS = """
            SELECT m.id, m.full_name, a.session_id, s.starts_at, IF(a.exclusion IS NULL, a.mark, NULL) AS mark
              FROM membership h
              JOIN member m ON m.id = h.member_id
              JOIN attendance a ON a.member_id = h.member_id
              JOIN session_roll r ON r.session_id = a.session_id AND r.unit_id = a.unit_id AND r.state = 'CLOSED'
              JOIN study_session s ON s.id = a.session_id AND s.state <> 'CANCELLED' AND s.starts_at >= :from
             WHERE h.unit_id = :cell AND h.kind = 'HOME' AND h.valid_from <= :today AND h.valid_until > :today
             ORDER BY m.sort_name, m.full_name, m.id, s.starts_at, s.id""";

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Clock clock;

    AlertSource(JdbcClient jdbc, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    private record Person(MemberId member, String name) {}

    /** Everything to be told of the members of the chi bộ, by given name; at most three statements. */
    public List<AttendanceAlert> current(UnitId cell) {
        var today = LocalDate.now(clock);
        var rows = new LinkedHashMap<Person, List<AlertRule.Row>>();
        jdbc.sql(ROWS)
                .param("cell", cell.value())
                .param("today", today)
                .param("from", Utc.of(clock.instant()).minusMonths(MONTHS_BACK))
                .query(row -> {
                    rows.computeIfAbsent(
                                    new Person(MemberId.of(row.getLong("id")), row.getString("full_name")),
                                    person -> new ArrayList<>())
                            .add(row(row));
                });
        if (rows.isEmpty()) {
            return List.of();
        }
        var rule = rule(cell, today);
        return rows.entrySet().stream()
                .flatMap(entry ->
                        rule.of(entry.getKey().member(), entry.getKey().name(), entry.getValue(), today).stream())
                .toList();
    }

    private AlertRule.Row row(ResultSet row) throws SQLException {
        var mark = row.getString("mark");
        return new AlertRule.Row(
                SessionId.of(row.getLong("session_id")),
                Utc.readPresent(row, "starts_at").atZone(clock.getZone()).toLocalDate(),
                mark == null ? null : AttendanceMark.valueOf(mark));
    }

    private AlertRule rule(UnitId cell, LocalDate today) {
        var values = rules.valuesOn(RULES, today, () -> path(cell));
        return new AlertRule(
                value(values, RuleKey.ALERT_UNEXCUSED_IN_A_ROW),
                value(values, RuleKey.ALERT_EXCUSED_IN_A_ROW),
                value(values, RuleKey.ALERT_MONTHS_AWAY));
    }

    /** Where no value holds, nothing is told. */
    private static int value(Map<RuleKey, RuleValue> values, RuleKey key) {
        var value = values.get(key);
        return value == null ? Integer.MAX_VALUE : value.value();
    }

    private List<UnitId> path(UnitId cell) {
        return jdbc.sql("SELECT ancestor_id FROM unit_ancestor WHERE unit_id = :cell ORDER BY distance")
                .param("cell", cell.value())
                .query((row, number) -> UnitId.of(row.getLong("ancestor_id")))
                .list();
    }
}
