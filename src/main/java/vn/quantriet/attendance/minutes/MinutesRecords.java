package vn.quantriet.attendance.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.shared.Utc;

/** Minutes as stored. Knows no guard. */
@Component
class MinutesRecords {

    static final LocalDate USUAL_TERM = LocalDate.of(2025, 1, 1);
    private static final String OF = " WHERE session_id = :session AND unit_id = :cell";

    private final JdbcClient jdbc;
    private final String usualPlace;

    /** @param usualPlace before the date of papers, where a chi bộ has set none */
    MinutesRecords(JdbcClient jdbc, @Value("${portal.place:}") String usualPlace) {
        this.jdbc = jdbc;
        this.usualPlace = usualPlace;
    }

    Optional<MinutesHead> find(SessionId session, UnitId cell) {
        return at("SELECT * FROM session_minutes" + OF, session, cell)
                .query(MinutesRecords::head)
                .optional();
    }

    /** With the row locked; whoever writes comes one after another. */
    Optional<MinutesHead> lock(SessionId session, UnitId cell) {
        return at("SELECT * FROM session_minutes" + OF + " FOR UPDATE", session, cell)
                .query(MinutesRecords::head)
                .optional();
    }

    /** Does nothing where there are some already. */
    void draft(SessionId session, UnitId cell, MinutesDraft draft, String by, Instant now) {
        at("""
                        INSERT IGNORE INTO session_minutes (session_id, unit_id, state, roll_text, vote_base, drafted_by_name,
                               drafted_at)
                        VALUES (:session, :cell, 'DRAFT', :text, :base, :by, :now)""", session, cell)
                .param("text", draft.text())
                .param("base", draft.voteBase())
                .param("by", by)
                .param("now", Utc.of(now))
                .update();
    }

    void takeOver(SessionId session, UnitId cell, MinutesDraft draft) {
        at("UPDATE session_minutes SET roll_text = :text, vote_base = :base, version = version + 1" + OF, session, cell)
                .param("text", draft.text())
                .param("base", draft.voteBase())
                .update();
    }

    void finish(
            SessionId session, UnitId cell, int number, CellTerm term, @Nullable String score, String by, Instant now) {
        at("""
                        UPDATE session_minutes SET state = 'FINAL', number = :number, term_from = COALESCE(term_from, :term),
                               score_text = :score,
                               place = :place,                               finished_by_name = :by, finished_at = :now, version = version + 1""" + OF, session, cell)
                .param("number", number)
                .param("term", term.firstDay())
                .param("place", term.place())
                .param("score", score)
                .param("by", by)
                .param("now", Utc.of(now))
                .update();
    }

    void unlock(SessionId session, UnitId cell) {
        at("UPDATE session_minutes SET state = 'DRAFT', version = version + 1" + OF, session, cell)
                .update();
    }

    Map<String, MinutesPage.Typed> texts(SessionId session, UnitId cell) {
        var texts = new HashMap<String, MinutesPage.Typed>();
        at("SELECT field, content, version FROM session_minutes_text" + OF, session, cell)
                .query(row -> {
                    texts.put(row.getString(1), new MinutesPage.Typed(row.getString(2), row.getInt(3)));
                });
        return texts;
    }

    /** Whether it was written: not where somebody else was faster. */
    boolean write(SessionId session, UnitId cell, String field, String content, int base) {
        var sql = base == 0
                ? "INSERT IGNORE INTO session_minutes_text (session_id, unit_id, field, content, version)"
                        + " VALUES (:session, :cell, :field, :content, :base + 1)"
                : "UPDATE session_minutes_text SET content = :content, version = :base + 1" + OF
                        + " AND field = :field AND version = :base";
        return at(sql, session, cell)
                        .param("field", field)
                        .param("content", content)
                        .param("base", base)
                        .update()
                == 1;
    }

    List<SessionVote> votes(SessionId session, UnitId cell) {
        return at("SELECT * FROM session_vote" + OF + " ORDER BY id", session, cell)
                .query((row, number) -> new SessionVote(
                        row.getLong("id"),
                        row.getString("subject"),
                        row.getInt("yes"),
                        row.getInt("no"),
                        row.getInt("other")))
                .list();
    }

    void addVote(SessionId session, UnitId cell, SessionVote vote) {
        at("""
                        INSERT INTO session_vote (session_id, unit_id, subject, yes, no, other)
                        VALUES (:session, :cell, :subject, :yes, :no, :other)""", session, cell)
                .param("subject", vote.subject())
                .param("yes", vote.yes())
                .param("no", vote.no())
                .param("other", vote.other())
                .update();
    }

    void removeVote(SessionId session, UnitId cell, long vote) {
        at("DELETE FROM session_vote" + OF + " AND id = :vote", session, cell)
                .param("vote", vote)
                .update();
    }

    CellTerm term(UnitId cell) {
        return jdbc.sql("SELECT first_day, place FROM cell_term WHERE unit_id = :cell")
                .param("cell", cell.value())
                .query((row, number) -> new CellTerm(
                        row.getObject("first_day", LocalDate.class),
                        Objects.requireNonNullElse(row.getString("place"), usualPlace)))
                .optional()
                .orElseGet(() -> new CellTerm(USUAL_TERM, usualPlace));
    }

    void setTerm(UnitId cell, CellTerm term) {
        jdbc.sql("""
                        INSERT INTO cell_term (unit_id, first_day, place) VALUES (:cell, :day, :place)
                        ON DUPLICATE KEY UPDATE first_day = :day, place = :place""")
                .param("cell", cell.value())
                .param("day", term.firstDay())
                .param("place", term.place())
                .update();
    }

    /** The next number in the term. Whoever asks at the same time waits. */
    int nextNumber(UnitId cell) {
        jdbc.sql(
                        "INSERT INTO cell_term (unit_id, first_day) VALUES (:cell, :day) ON DUPLICATE KEY UPDATE first_day = first_day")
                .param("cell", cell.value())
                .param("day", USUAL_TERM)
                .update();
        jdbc.sql("SELECT first_day FROM cell_term WHERE unit_id = :cell FOR UPDATE")
                .param("cell", cell.value())
                .query(LocalDate.class)
                .single();
        return jdbc.sql("""
                        SELECT COALESCE(MAX(m.number), 0) + 1 FROM session_minutes m
                          JOIN cell_term t ON t.unit_id = m.unit_id AND t.first_day = m.term_from
                         WHERE m.unit_id = :cell""").param("cell", cell.value()).query(Integer.class).single();
    }

    /** The name of the unit and of the one above it. */
    Names names(UnitId cell) {
        return jdbc.sql(
                        "SELECT u.name, p.name AS upper FROM unit u LEFT JOIN unit p ON p.id = u.parent_id WHERE u.id = :cell")
                .param("cell", cell.value())
                .query((row, number) -> new Names(row.getString("name"), row.getString("upper")))
                .single();
    }

    record Names(String cell, @Nullable String upper) {}

    List<UnitId> path(UnitId cell) {
        return jdbc.sql(
                        "SELECT ancestor_id FROM unit_ancestor WHERE unit_id = :cell AND ancestor_id > 0 ORDER BY distance")
                .param("cell", cell.value())
                .query((row, number) -> new UnitId(row.getLong(1)))
                .list();
    }

    private JdbcClient.StatementSpec at(String sql, SessionId session, UnitId cell) {
        return jdbc.sql(sql).param("session", session.value()).param("cell", cell.value());
    }

    private static MinutesHead head(ResultSet row, int at) throws SQLException {
        var number = row.getInt("number");
        return new MinutesHead(
                Objects.equals(row.getString("state"), "FINAL"),
                number == 0 ? null : number,
                row.getString("roll_text"),
                row.getInt("vote_base"),
                row.getString("score_text"),
                row.getString("place"),
                row.getString("finished_by_name"),
                Utc.read(row, "finished_at"));
    }
}
