package vn.quantriet.attendance.score;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.shared.WholeTransaction;

/** A committee's own score sheet: copied from what holds, edited as a draft, put in force from a day on. */
@Service
@Requires(Permission.KEEP_SESSIONS)
public class TemplateDesk {

    private static final int WHOLE = 100;

    private final SessionAccess access;
    private final ScoreRecords records;
    private final JdbcClient jdbc;
    private final WholeTransaction transaction;
    private final AuditTrail trail;
    private final Clock clock;

    TemplateDesk(
            SessionAccess access,
            ScoreRecords records,
            JdbcClient jdbc,
            WholeTransaction transaction,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.records = records;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /** An item as edited; steps as {@code points|from percent|text} per line. */
    public record Edited(long id, String text, String steps) {}

    /** The steps of an item as they are edited. */
    public static String steps(ScoreItem item) {
        return ScoreStep.lines(item.steps());
    }

    /** The versions of the unit, the newest first, below them what holds for it today. */
    public List<ScoreTemplate> templates(UnitId unit) {
        access.requirePlanner(unit);
        var own = jdbc.sql("SELECT id FROM score_template WHERE unit_id = :unit ORDER BY version DESC")
                .param("unit", unit.value())
                .query(Long.class)
                .list();
        var all = own.isEmpty()
                ? records.inForce(unit, LocalDate.now(clock)).stream().toList()
                : own;
        return all.stream().flatMap(id -> records.template(id).stream()).toList();
    }

    /** A draft like what holds today; one at a time. */
    public void copy(UnitId unit) {
        access.requirePlanner(unit);
        transaction.run(() -> {
            var known = templates(unit);
            if (known.stream().anyMatch(template -> !template.inForce() && unit.equals(template.unit()))) {
                throw new ScoreRefused("draft-exists");
            }
            var from = known.getFirst();
            var version = Objects.equals(from.unit(), unit) ? from.version() + 1 : 1;
            jdbc.sql("""
                            INSERT INTO score_template (unit_id, name, version, state, valid_from, valid_until, source,
                                   changed_by_name)
                            SELECT :unit, REPLACE(name, ' (mẫu ví dụ)', ''), :version, 'DRAFT', :today, '9999-12-31', NULL, :by
                              FROM score_template WHERE id = :from""")
                    .param("unit", unit.value())
                    .param("version", version)
                    .param("today", LocalDate.now(clock))
                    .param("by", access.self().name())
                    .param("from", from.id())
                    .update();
            var draft = jdbc.sql("SELECT MAX(id) FROM score_template WHERE unit_id = :unit")
                    .param("unit", unit.value())
                    .query(Long.class)
                    .single();
            copyRows(from.id(), draft);
            trail.record(Entry.of("attendance.score-sheet-copied", "score-sheet", draft, unit));
            return true;
        });
    }

    private void copyRows(long from, long draft) {
        jdbc.sql("""
                        INSERT INTO score_item (template_id, group_name, sort_order, text, auto, steps)
                        SELECT :draft, group_name, sort_order, text, auto, steps FROM score_item WHERE template_id = :from""").param("draft", draft).param("from", from).update();
        jdbc.sql("""
                        INSERT INTO score_band (template_id, at_least, name)
                        SELECT :draft, at_least, name FROM score_band WHERE template_id = :from""").param("draft", draft).param("from", from).update();
    }

    /** @throws ScoreRefused when a step cannot be read, or the sheet is in force already */
    public void edit(UnitId unit, long template, List<Edited> items) {
        access.requirePlanner(unit);
        transaction.run(() -> {
            draft(unit, template);
            for (var item : items) {
                if (ScoreStep.parse(item.steps()).isEmpty() || item.text().isBlank()) {
                    throw new ScoreRefused("steps", item.text());
                }
                jdbc.sql(
                                "UPDATE score_item SET text = :text, steps = :steps WHERE id = :id AND template_id = :template")
                        .param("text", item.text().strip())
                        .param("steps", item.steps().strip())
                        .param("id", item.id())
                        .param("template", template)
                        .update();
            }
            trail.record(Entry.of("attendance.score-sheet-edited", "score-sheet", template, unit));
            return true;
        });
    }

    /**
     * Puts a draft in force; the version before holds until that day, and scores keep the version they used.
     *
     * @param source the document it comes from, as written
     * @throws ScoreRefused unless it adds up to 100
     */
    public void putInForce(UnitId unit, long template, LocalDate from, String source) {
        access.requirePlanner(unit);
        transaction.run(() -> {
            var draft = draft(unit, template);
            if (draft.most() != WHOLE) {
                throw new ScoreRefused("not-100", draft.most());
            }
            jdbc.sql("""
                            UPDATE score_template SET valid_until = :from
                             WHERE unit_id = :unit AND state = 'IN_FORCE' AND valid_until > :from""").param("from", from).param("unit", unit.value()).update();
            jdbc.sql(
                            "UPDATE score_template SET state = 'IN_FORCE', valid_from = :from, source = :source WHERE id = :id")
                    .param("from", from)
                    .param("source", source.isBlank() ? null : source.strip())
                    .param("id", template)
                    .update();
            trail.record(Entry.of("attendance.score-sheet-in-force", "score-sheet", template, unit)
                    .changing(null, Map.of("from", from.toString(), "source", source)));
            return true;
        });
    }

    private ScoreTemplate draft(UnitId unit, long template) {
        return records.template(template)
                .filter(known -> unit.equals(known.unit()) && !known.inForce())
                .orElseThrow(() -> new AccessDenied("No such draft"));
    }
}
