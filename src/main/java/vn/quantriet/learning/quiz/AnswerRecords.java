package vn.quantriet.learning.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.access.MemberId;
import vn.quantriet.shared.Utc;

/** Answers as stored. */
@Component
class AnswerRecords {

    /**
     * Which answer stays is decided here, while the attempt's own row is locked and no other: by the device with the pen the
     * one with the higher sequence number, by any other the one that is there already.
     */
    private static final String KEEP = """

            ON DUPLICATE KEY UPDATE
              by_pen = IF(IF(VALUES(by_pen), VALUES(sequence) > sequence, answer IS NULL), VALUES(by_pen), by_pen),
              device = IF(IF(VALUES(by_pen), VALUES(sequence) > sequence, answer IS NULL), VALUES(device), device),
              given_at = IF(IF(VALUES(by_pen), VALUES(sequence) > sequence, answer IS NULL), VALUES(given_at), given_at),
              received_at = IF(IF(VALUES(by_pen), VALUES(sequence) > sequence, answer IS NULL), VALUES(received_at), received_at),
              answer = IF(IF(VALUES(by_pen), VALUES(sequence) > sequence, answer IS NULL), VALUES(answer), answer),
              sequence = IF(VALUES(by_pen), GREATEST(VALUES(sequence), sequence), sequence)""";

    private static final String INTO =
            "INSERT INTO attempt_answer (attempt_id, position, late, answer, sequence, by_pen, device, given_at, received_at) ";

    /** An older pen's numbers stay below those of the present one. */
    private static final String SAVE =
            INTO + """
            SELECT a.id, :position, FALSE, :answer,
                   IF(a.pen = :device AND :sequence >= a.pen_from, :sequence, LEAST(:sequence, a.pen_from - 1)),
                   a.pen = :device AND :sequence >= a.pen_from, :device, :given, :now
              FROM attempt a
             WHERE a.public_id = :attempt AND a.member_id = :member AND a.state = 'OPEN'
               AND (a.deadline_at IS NULL OR a.deadline_at >= :inTime)
               FOR UPDATE""" + KEEP + " RETURNING position, late, answer, sequence, device, given_at, received_at";

    /** Columns of the queue have names of their own: those of the table stand beside them further down. */
    private static final String SAVE_ALL = INTO + """
            SELECT a.id, q.place, :late, q.said,
                   IF(a.pen = q.sender AND q.numbered >= a.pen_from, q.numbered, LEAST(q.numbered, a.pen_from - 1)),
                   a.pen = q.sender AND q.numbered >= a.pen_from, q.sender, q.told, :now
              FROM attempt a
              JOIN JSON_TABLE(:answers, '$[*]' COLUMNS (
                     place INT PATH '$.position',
                     said VARCHAR(4000) PATH '$.answer',
                     numbered BIGINT PATH '$.sequence',
                     sender VARCHAR(64) PATH '$.device',
                     told DATETIME(3) PATH '$.given')) q
             WHERE a.id = :row""" + KEEP;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AnswerRecords(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Saves in one statement, which is a transaction of its own unless there is one.
     *
     * @param inTime an attempt whose deadline is before it takes nothing
     * @return what is kept now; empty when the member has no such attempt that is open and in time
     */
    Optional<KeptAnswer> save(AttemptId attempt, MemberId member, GivenAnswer given, Instant now, Instant inTime) {
        return jdbc.sql(SAVE)
                .param("attempt", attempt.value())
                .param("member", member.value())
                .param("position", given.position())
                .param("answer", given.answer())
                .param("sequence", given.sequence())
                .param("device", given.device().value())
                .param("given", Utc.of(given.givenAt()))
                .param("now", Utc.of(now))
                .param("inTime", Utc.of(inTime))
                .query(AnswerRecords::read)
                .optional();
    }

    /** Saves what a device brings along, in one statement. The attempt is locked and may take answers. */
    void saveAll(long row, List<GivenAnswer> given, boolean late, Instant now) {
        jdbc.sql(SAVE_ALL)
                .param("row", row)
                .param("late", late)
                .param(
                        "answers",
                        json.writeValueAsString(
                                given.stream().map(AnswerRecords::forTable).toList()))
                .param("now", Utc.of(now))
                .update();
    }

    private static Map<String, Object> forTable(GivenAnswer given) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("position", given.position());
        if (given.answer() != null) {
            entry.put("answer", given.answer());
        }
        entry.put("sequence", given.sequence());
        entry.put("device", given.device().value());
        entry.put("given", Utc.of(given.givenAt()).toString());
        return entry;
    }

    /** By position, those in time first. */
    List<KeptAnswer> of(long row) {
        return jdbc.sql("""
                        SELECT position, late, answer, sequence, device, given_at, received_at
                          FROM attempt_answer WHERE attempt_id = :row ORDER BY late, position""").param("row", row).query(AnswerRecords::read).list();
    }

    /** By attempt, as {@link #of(long)}; an attempt without answers is missing. */
    Map<Long, List<KeptAnswer>> ofAll(Collection<Long> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT attempt_id, position, late, answer, sequence, device, given_at, received_at
                          FROM attempt_answer WHERE attempt_id IN (:rows) ORDER BY late, position""")
                .param("rows", rows)
                .query((row, number) -> Map.entry(row.getLong("attempt_id"), read(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static KeptAnswer read(ResultSet row, int number) throws SQLException {
        return new KeptAnswer(
                row.getInt("position"),
                row.getBoolean("late"),
                row.getString("answer"),
                row.getLong("sequence"),
                row.getString("device"),
                Utc.readPresent(row, "given_at"),
                Utc.readPresent(row, "received_at"));
    }
}
