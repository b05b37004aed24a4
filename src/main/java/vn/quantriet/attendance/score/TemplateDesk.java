package vn.quantriet.attendance.score;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.shared.Format;
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

    /** A sheet as it is written on. */
    public SheetDraft draft(UnitId unit, long template) {
        access.requirePlanner(unit);
        return SheetDraft.of(ownDraft(unit, template));
    }

    /**
     * Writes a draft anew. What is in force is never changed: scores were given by it.
     *
     * @param revision as it was when the draft was read
     * @return the revision from now on
     * @throws ScoreRefused with the first fault, or when somebody else wrote it meanwhile
     */
    public int save(UnitId unit, long template, int revision, SheetDraft sheet) {
        access.requirePlanner(unit);
        return transaction.run(() -> {
            var before = ownDraft(unit, template);
            SheetJudge.judge(sheet);
            if (!records.rewrite(template, revision, sheet, access.self().name())) {
                throw new ScoreRefused("changed");
            }
            trail.record(Entry.of("attendance.score-sheet-edited", "score-sheet", template, unit)
                    .changing(about(SheetDraft.of(before)), about(sheet)));
            return revision + 1;
        });
    }

    /** Throws a draft away; nothing was ever scored by it. */
    public void discard(UnitId unit, long template) {
        access.requirePlanner(unit);
        transaction.run(() -> {
            var draft = ownDraft(unit, template);
            records.delete(template);
            trail.record(Entry.of("attendance.score-sheet-discarded", "score-sheet", template, unit)
                    .changing(about(SheetDraft.of(draft)), null));
            return true;
        });
    }

    /** The trail tells what a sheet looked like, not each of its letters. */
    private static Map<String, Object> about(SheetDraft sheet) {
        return new TreeMap<>(Map.of(
                "name",
                sheet.name(),
                "most",
                sheet.most(),
                "bands",
                sheet.bands().stream()
                        .map(band -> band.atLeast() + " " + band.name())
                        .toList(),
                "items",
                sheet.groups().stream()
                        .flatMap(group -> group.items().stream()
                                .map(item -> group.name() + ": " + item.text() + " " + item.most()))
                        .toList()));
    }

    /**
     * Puts a draft in force; the version before holds until that day, and scores keep the version they used.
     *
     * @param source the document it comes from, as written
     * @throws ScoreRefused unless it adds up to 100, or when it would begin before the version that is in force
     */
    public void putInForce(UnitId unit, long template, LocalDate from, String source) {
        access.requirePlanner(unit);
        transaction.run(() -> {
            var draft = SheetDraft.of(ownDraft(unit, template));
            SheetJudge.judge(draft);
            requireWhole(draft.most());
            requireNotBefore(unit, from);
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

    private static void requireWhole(int most) {
        if (most < WHOLE) {
            throw new ScoreRefused("under-100", most, WHOLE - most);
        }
        if (most > WHOLE) {
            throw new ScoreRefused("over-100", most, most - WHOLE);
        }
    }

    /** A version that held is not taken back: sessions were scored by it. */
    private void requireNotBefore(UnitId unit, LocalDate from) {
        templates(unit).stream()
                .filter(known -> known.inForce() && unit.equals(known.unit()))
                .filter(known -> from.isBefore(known.validFrom()))
                .findFirst()
                .ifPresent(known -> {
                    throw new ScoreRefused("too-early", Format.day(known.validFrom()));
                });
    }

    private ScoreTemplate ownDraft(UnitId unit, long template) {
        return records.template(template)
                .filter(known -> unit.equals(known.unit()) && !known.inForce())
                .orElseThrow(() -> new AccessDenied("No such draft"));
    }
}
