package vn.quantriet.attendance.roll;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;

/** Names that a roll shows besides people: the chi bộ, and points of a conference. */
@Component
class RollPoints {

    private final JdbcClient jdbc;

    RollPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RollJson.Point> of(SessionId session) {
        return jdbc.sql("SELECT id, name FROM session_point WHERE session_id = :session ORDER BY sort_order, id")
                .param("session", session.value())
                .query((row, number) -> new RollJson.Point(row.getLong(1), row.getString(2)))
                .list();
    }

    String cellName(UnitId cell) {
        return jdbc.sql("SELECT name FROM unit WHERE id = :cell")
                .param("cell", cell.value())
                .query(String.class)
                .single();
    }
}
