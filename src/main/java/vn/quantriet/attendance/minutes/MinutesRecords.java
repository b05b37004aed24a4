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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.shared.Utc;

/** Minutes as stored. Knows no guard. */
@Component
class MinutesRecords {

    /** The symbol of minutes among kinds of documents; each kind has numbers of its own. */
    private static final String KIND = "BB";

    private static final String OF = " WHERE session_id = :session AND unit_id = :cell";

    private final JdbcClient jdbc;

    MinutesRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** @param page what the paper says from now on */
    void finish(MinutesPage page, int number, String by, Instant now) {
        at("""
                        UPDATE session_minutes SET state = 'FINAL', number = :number, term_from = COALESCE(term_from, :term),
                               score_text = :score, place = :place, finished_by_name = :by, finished_at = :now,
                               version = version + 1""" + OF, page.roll().session().id(), page.roll().cell())
                .param("number", number)
                .param("term", page.termFrom())
                .param("score", page.scoreNow())
                .param("place", page.placeNow())
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

    /** In which term the chi bộ numbers its papers, and what it writes before their date. */
    Term term(UnitId cell) {
        return jdbc.sql("SELECT first_day, place FROM cell_term WHERE unit_id = :cell")
                .param("cell", cell.value())
                .query((row, number) -> new Term(row.getObject("first_day", LocalDate.class), row.getString("place")))
                .optional()
                .orElse(new Term(MinutesPage.USUAL_TERM, ""));
    }

    record Term(LocalDate firstDay, String place) {}

    void setTerm(UnitId cell, Term term) {
        jdbc.sql("""
                        INSERT INTO cell_term (unit_id, first_day, place) VALUES (:cell, :day, :place)
                        ON DUPLICATE KEY UPDATE first_day = :day, place = :place""")
                .param("cell", cell.value())
                .param("day", term.firstDay())
                .param("place", term.place())
                .update();
    }

    /** The next number of minutes in the term. Whoever asks at the same time waits until this one is kept or given back. */
    int nextNumber(UnitId cell, LocalDate term) {
        numbering("""
                        INSERT INTO paper_number (unit_id, term_from, kind, last_number) VALUES (:cell, :term, :kind, 1)
                        ON DUPLICATE KEY UPDATE last_number = last_number + 1""", cell, term).update();
        return numbering(
                        "SELECT last_number FROM paper_number WHERE unit_id = :cell AND term_from = :term AND kind = :kind",
                        cell,
                        term)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec numbering(String sql, UnitId cell, LocalDate term) {
        return jdbc.sql(sql).param("cell", cell.value()).param("term", term).param("kind", KIND);
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
                Objects.requireNonNullElse(row.getString("place"), ""),
                row.getString("finished_by_name"),
                Utc.read(row, "finished_at"));
    }
}
