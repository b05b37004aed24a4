package vn.quantriet.learning.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.QuizTerms;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.questions.Drawn;
import vn.quantriet.questions.Fraction;
import vn.quantriet.shared.Utc;

/** Attempts as stored. */
@Component
class AttemptRecords {

    private static final String SELECT = """
            SELECT id, public_id, member_id, campaign_id, module, edition_hash, number, paper, terms, state, started_at,
                   deadline_at, handed_in_at, pen, pen_from, mark_numerator, mark_denominator, out_of, passed,
                   recorded_by_name, paper_number
              FROM attempt
            """;

    private static final String INSERT = """
            INSERT INTO attempt (public_id, member_id, campaign_id, module, edition_hash, number, paper, terms, state,
                                 started_at, deadline_at, handed_in_at, pen, pen_from, mark_numerator, mark_denominator,
                                 out_of, passed, recorded_by, recorded_by_name, paper_number)
            VALUES (:id, :member, :campaign, :module, :edition, :number, :paper, :terms, :state, :started, :deadline,
                    :handedIn, :pen, :penFrom, :numerator, :denominator, :outOf, :passed, :recordedBy, :recordedByName,
                    :paperNumber)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AttemptRecords(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<StoredAttempt> find(AttemptId id, MemberId member) {
        return one("", id, member);
    }

    /** Nobody else saves or hands in until this transaction ends. */
    Optional<StoredAttempt> lock(AttemptId id, MemberId member) {
        return one(" FOR UPDATE", id, member);
    }

    private Optional<StoredAttempt> one(String locking, AttemptId id, MemberId member) {
        return jdbc.sql(SELECT + "WHERE public_id = :id AND member_id = :member" + locking)
                .param("id", id.value())
                .param("member", member.value())
                .query(this::read)
                .optional();
    }

    /** Newest first. */
    List<StoredAttempt> of(MemberId member, CampaignId campaign, String module) {
        return jdbc.sql(
                        SELECT
                                + "WHERE member_id = :member AND campaign_id = :campaign AND module = :module ORDER BY number DESC")
                .param("member", member.value())
                .param("campaign", campaign.value())
                .param("module", module)
                .query(this::read)
                .list();
    }

    /** Of one member, newest first. */
    List<StoredAttempt> of(MemberId member) {
        return jdbc.sql(SELECT + "WHERE member_id = :member ORDER BY started_at DESC, id DESC")
                .param("member", member.value())
                .query(this::read)
                .list();
    }

    /** Open ones whose deadline is before the moment; some of them. */
    List<StoredAttempt> over(Instant before, int most) {
        return jdbc.sql(SELECT + "WHERE state = 'OPEN' AND deadline_at < :before ORDER BY deadline_at LIMIT :most")
                .param("before", Utc.of(before))
                .param("most", most)
                .query(this::read)
                .list();
    }

    /** Those after the given number in the database, in order; some of them. */
    List<StoredAttempt> after(long row, int most) {
        return jdbc.sql(SELECT + "WHERE id > :row ORDER BY id LIMIT :most")
                .param("row", row)
                .param("most", most)
                .query(this::read)
                .list();
    }

    /**
     * @param recordedBy the member who typed it in; null: the member himself
     * @return its number in the database
     * @throws org.springframework.dao.DuplicateKeyException when somebody was faster
     */
    long add(StoredAttempt attempt, @Nullable MemberId recordedBy) {
        var paper = attempt.paper();
        var mark = attempt.mark();
        var key = new GeneratedKeyHolder();
        jdbc.sql(INSERT)
                .param("id", paper.id().value())
                .param("member", paper.member().value())
                .param("campaign", paper.campaign().value())
                .param("module", paper.module())
                .param("edition", paper.edition().value())
                .param("number", paper.number())
                .param("paper", json.writeValueAsString(paper.drawn()))
                .param("terms", json.writeValueAsString(paper.terms()))
                .param("state", attempt.state().name())
                .param("started", Utc.of(paper.startedAt()))
                .param("deadline", paper.deadline() == null ? null : Utc.of(paper.deadline()))
                .param("handedIn", attempt.handedInAt() == null ? null : Utc.of(attempt.handedInAt()))
                .param("pen", attempt.pen().value())
                .param("penFrom", attempt.penFrom())
                .param("numerator", mark == null ? null : mark.numerator())
                .param("denominator", mark == null ? null : mark.denominator())
                .param("outOf", attempt.outOf())
                .param("passed", mark == null ? null : attempt.passed())
                .param("recordedBy", recordedBy == null ? null : recordedBy.value())
                .param("recordedByName", attempt.recordedByName())
                .param("paperNumber", attempt.paperNumber())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Keeps who holds the pen. */
    void keepPen(StoredAttempt attempt) {
        jdbc.sql("UPDATE attempt SET pen = :pen, pen_from = :from WHERE id = :row")
                .param("pen", attempt.pen().value())
                .param("from", attempt.penFrom())
                .param("row", attempt.paper().row())
                .update();
    }

    /** Keeps state, moment and mark. */
    void keepMark(StoredAttempt attempt) {
        var mark = Objects.requireNonNull(attempt.mark());
        jdbc.sql("""
                        UPDATE attempt SET state = :state, handed_in_at = :at, mark_numerator = :numerator,
                               mark_denominator = :denominator, passed = :passed
                         WHERE id = :row""")
                .param("state", attempt.state().name())
                .param("at", Utc.of(Objects.requireNonNull(attempt.handedInAt())))
                .param("numerator", mark.numerator())
                .param("denominator", mark.denominator())
                .param("passed", attempt.passed())
                .param("row", attempt.paper().row())
                .update();
    }

    Drawn drawn(String stored) {
        return json.readValue(stored, Drawn.class);
    }

    QuizTerms terms(String stored) {
        return json.readValue(stored, QuizTerms.class);
    }

    private StoredAttempt read(ResultSet row, int number) throws SQLException {
        var numerator = row.getObject("mark_numerator", Integer.class);
        return new StoredAttempt(
                paper(row),
                AttemptState.valueOf(row.getString("state")),
                Utc.read(row, "handed_in_at"),
                new DeviceName(row.getString("pen")),
                row.getLong("pen_from"),
                numerator == null ? null : new Fraction(numerator, row.getInt("mark_denominator")),
                row.getInt("out_of"),
                row.getBoolean("passed"),
                row.getString("recorded_by_name"),
                row.getObject("paper_number", Long.class));
    }

    private Paper paper(ResultSet row) throws SQLException {
        return new Paper(
                row.getLong("id"),
                new AttemptId(row.getString("public_id")),
                new MemberId(row.getLong("member_id")),
                new CampaignId(row.getLong("campaign_id")),
                row.getString("module"),
                new EditionHash(row.getString("edition_hash")),
                row.getInt("number"),
                drawn(row.getString("paper")),
                terms(row.getString("terms")),
                Utc.readPresent(row, "started_at"),
                Utc.read(row, "deadline_at"));
    }
}
