package vn.quantriet.attendance.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.shared.Utc;

/** Lists papers without their content. Knows no guard. */
@Component
class PaperList {

    private final JdbcClient jdbc;

    PaperList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<SessionPaper> of(SessionId session) {
        return jdbc.sql("""
                        SELECT id, title, file_name, media_type, size, added_by_name, added_at FROM session_paper
                         WHERE session_id = :session ORDER BY id""")
                .param("session", session.value())
                .query(PaperList::row)
                .list();
    }

    static SessionPaper row(ResultSet row, int number) throws SQLException {
        return new SessionPaper(
                row.getLong("id"),
                row.getString("title"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getString("added_by_name"),
                Utc.readPresent(row, "added_at"));
    }
}
