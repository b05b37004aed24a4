package vn.quantriet.attendance.score;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.shared.Utc;

/** Score sheets and scores as stored. Knows no guard. */
@Component
class ScoreRecords {

    private static final int ORDER_STEP = 10;

    private final JdbcClient jdbc;

    ScoreRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A score as stored, without its items. */
    record Stored(
            long template,
            boolean voted,
            int total,
            String band,
            @Nullable Integer votesFor,
            @Nullable Integer votesAgainst,
            @Nullable Integer votesOther,
            @Nullable Integer voteBase,
            String proposedByName) {}

    /** The sheet that holds for a chi bộ on a day: of the nearest committee above, else the example. */
    Optional<Long> inForce(UnitId cell, LocalDate day) {
        return jdbc.sql("""
                        SELECT t.id FROM score_template t
                          LEFT JOIN unit_ancestor a ON a.ancestor_id = t.unit_id AND a.unit_id = :cell
                         WHERE t.state = 'IN_FORCE' AND t.valid_from <= :day AND t.valid_until > :day
                           AND (t.unit_id IS NULL OR a.unit_id IS NOT NULL)
                         ORDER BY t.unit_id IS NULL, a.distance, t.version DESC LIMIT 1""")
                .param("cell", cell.value())
                .param("day", day)
                .query(Long.class)
                .optional();
    }

    Optional<ScoreTemplate> template(long id) {
        var items = jdbc.sql("SELECT * FROM score_item WHERE template_id = :id ORDER BY sort_order, id")
                .param("id", id)
                .query((row, number) -> new ScoreItem(
                        row.getLong("id"),
                        row.getString("group_name"),
                        row.getString("text"),
                        row.getString("auto") == null ? null : ScoreAuto.valueOf(row.getString("auto")),
                        ScoreStep.parse(row.getString("steps")).orElse(List.of())))
                .list();
        var bands = new TreeMap<Integer, String>(Comparator.reverseOrder());
        jdbc.sql("SELECT at_least, name FROM score_band WHERE template_id = :id")
                .param("id", id)
                .query((row, number) -> bands.put(row.getInt(1), row.getString(2)))
                .list();
        return jdbc.sql("SELECT * FROM score_template WHERE id = :id")
                .param("id", id)
                .query((row, number) -> {
                    var unit = row.getObject("unit_id", Long.class);
                    return new ScoreTemplate(
                            id,
                            unit == null ? null : UnitId.of(unit),
                            row.getString("name"),
                            row.getInt("version"),
                            row.getInt("revision"),
                            row.getString("state").equals("IN_FORCE"),
                            row.getObject("valid_from", LocalDate.class),
                            row.getString("source"),
                            items,
                            bands);
                })
                .optional();
    }

    /** Items and bands of a draft anew; false when it stands otherwise by now. */
    boolean rewrite(long template, int revision, SheetDraft sheet, String by) {
        var mine = jdbc.sql("""
                        UPDATE score_template SET revision = revision + 1, name = :name, changed_by_name = :by
                         WHERE id = :id AND revision = :revision AND state = 'DRAFT'""")
                        .param("name", sheet.name().strip())
                        .param("by", by)
                        .param("id", template)
                        .param("revision", revision)
                        .update()
                == 1;
        if (mine) {
            deleteRows(template);
            sheet.bands()
                    .forEach(band -> jdbc.sql(
                                    "INSERT INTO score_band (template_id, at_least, name) VALUES (:id, :least, :name)")
                            .param("id", template)
                            .param("least", band.atLeast())
                            .param("name", band.name().strip())
                            .update());
            insertItems(template, sheet);
        }
        return mine;
    }

    private void insertItems(long template, SheetDraft sheet) {
        var order = 0;
        for (var group : sheet.groups()) {
            for (var item : group.items()) {
                order += ORDER_STEP;
                jdbc.sql("""
                                INSERT INTO score_item (template_id, group_name, sort_order, text, auto, steps)
                                VALUES (:id, :group, :order, :text, :auto, :steps)""")
                        .param("id", template)
                        .param("group", group.name().strip())
                        .param("order", order)
                        .param("text", item.text().strip())
                        .param("auto", item.auto() == null ? null : item.auto().name())
                        .param("steps", ScoreStep.lines(item.steps()))
                        .update();
            }
        }
    }

    /** A draft only; what is in force stays whole. */
    void delete(long template) {
        var draft = jdbc.sql("SELECT state = 'DRAFT' FROM score_template WHERE id = :id FOR UPDATE")
                .param("id", template)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (draft) {
            deleteRows(template);
            jdbc.sql("DELETE FROM score_template WHERE id = :id")
                    .param("id", template)
                    .update();
        }
    }

    private void deleteRows(long template) {
        jdbc.sql("DELETE FROM score_item WHERE template_id = :id")
                .param("id", template)
                .update();
        jdbc.sql("DELETE FROM score_band WHERE template_id = :id")
                .param("id", template)
                .update();
    }

    Optional<Stored> score(SessionId session, UnitId cell) {
        return jdbc.sql("SELECT * FROM session_score WHERE session_id = :session AND unit_id = :cell")
                .param("session", session.value())
                .param("cell", cell.value())
                .query((row, number) -> new Stored(
                        row.getLong("template_id"),
                        row.getString("state").equals("VOTED"),
                        row.getInt("total"),
                        row.getString("band"),
                        row.getObject("votes_for", Integer.class),
                        row.getObject("votes_against", Integer.class),
                        row.getObject("votes_other", Integer.class),
                        row.getObject("vote_base", Integer.class),
                        row.getString("proposed_by_name")))
                .optional();
    }

    Map<Long, Integer> points(SessionId session, UnitId cell) {
        return jdbc
                .sql("SELECT item_id, points FROM session_score_item WHERE session_id = :session AND unit_id = :cell")
                .param("session", session.value())
                .param("cell", cell.value())
                .query((row, number) -> Map.entry(row.getLong(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void propose(
            SessionId session,
            UnitId cell,
            ScoreTemplate template,
            Map<Long, Integer> points,
            Map<Long, String> calculations,
            String by,
            Instant now) {
        var total = points.values().stream().mapToInt(Integer::intValue).sum();
        jdbc.sql("""
                        INSERT INTO session_score (session_id, unit_id, template_id, state, total, band, proposed_by_name,
                               proposed_at)
                        VALUES (:session, :cell, :template, 'PROPOSED', :total, :band, :by, :now)
                        ON DUPLICATE KEY UPDATE template_id = :template, total = :total, band = :band,
                               proposed_by_name = :by, proposed_at = :now, version = version + 1""")
                .param("session", session.value())
                .param("cell", cell.value())
                .param("template", template.id())
                .param("total", total)
                .param("band", template.band(total))
                .param("by", by)
                .param("now", Utc.of(now))
                .update();
        jdbc.sql("DELETE FROM session_score_item WHERE session_id = :session AND unit_id = :cell")
                .param("session", session.value())
                .param("cell", cell.value())
                .update();
        points.forEach((item, value) -> jdbc.sql("""
                        INSERT INTO session_score_item (session_id, unit_id, item_id, points, calculation)
                        VALUES (:session, :cell, :item, :points, :calculation)""")
                .param("session", session.value())
                .param("cell", cell.value())
                .param("item", item)
                .param("points", value)
                .param("calculation", calculations.get(item))
                .update());
    }

    void vote(SessionId session, UnitId cell, Votes votes, int base, Instant now) {
        jdbc.sql("""
                        UPDATE session_score SET state = 'VOTED', votes_for = :yes, votes_against = :no, votes_other = :other,
                               vote_base = :base, voted_at = :now, version = version + 1
                         WHERE session_id = :session AND unit_id = :cell""")
                .param("yes", votes.yes())
                .param("no", votes.no())
                .param("other", votes.other())
                .param("base", base)
                .param("now", Utc.of(now))
                .param("session", session.value())
                .param("cell", cell.value())
                .update();
    }

    void reopen(SessionId session, UnitId cell) {
        jdbc.sql("""
                        UPDATE session_score SET state = 'PROPOSED', votes_for = NULL, votes_against = NULL,
                               votes_other = NULL, vote_base = NULL, voted_at = NULL, version = version + 1
                         WHERE session_id = :session AND unit_id = :cell""")
                .param("session", session.value())
                .param("cell", cell.value())
                .update();
    }
}
