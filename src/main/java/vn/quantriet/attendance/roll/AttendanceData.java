package vn.quantriet.attendance.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.Languages;
import vn.quantriet.shared.PersonalData;
import vn.quantriet.shared.Utc;

/** Sessions on whose closed rolls the person stands, with what they say of him. */
@Component
class AttendanceData implements PersonalData {

    private static final int ORDER = 60;

    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final Languages languages;
    private final Clock clock;

    AttendanceData(CurrentActor currentActor, JdbcClient jdbc, Languages languages, Clock clock) {
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Section> sections() {
        var member = currentActor.get().member();
        var rows = member == null
                ? List.<List<String>>of()
                : jdbc.sql("""
                                SELECT s.starts_at, s.topic, a.exclusion, a.mark, a.reason, a.recorded_by_name FROM attendance a
                                  JOIN study_session s ON s.id = a.session_id
                                  JOIN session_roll r ON r.session_id = a.session_id AND r.unit_id = a.unit_id
                                                     AND r.state = 'CLOSED'
                                 WHERE a.member_id = :member ORDER BY s.starts_at DESC""").param("member", member.value()).query(this::row).list();
        return List.of(new Section(
                "attendance.roll.data",
                List.of(
                        "attendance.roll.data.when",
                        "attendance.roll.data.session",
                        "attendance.roll.data.mark",
                        "attendance.roll.data.reason",
                        "attendance.roll.data.by"),
                rows));
    }

    private List<String> row(ResultSet row, int number) throws SQLException {
        var exclusion = row.getString("exclusion");
        var said = exclusion == null
                ? languages.getTranslation("attendance.mark." + row.getString("mark"), null)
                : languages.getTranslation("organisation.standing." + exclusion, null);
        return List.of(
                Format.moment(Utc.readPresent(row, "starts_at"), clock.getZone()),
                row.getString("topic"),
                said,
                Format.orDash(row.getString("reason")),
                Format.orDash(row.getString("recorded_by_name")));
    }
}
