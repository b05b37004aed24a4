package vn.quantriet.access;

import static vn.quantriet.access.Permission.ADMINISTER;
import static vn.quantriet.access.Permission.OWN_PAGES;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections to what the portal keeps about somebody (UC-010): made by the person, answered in writing. */
@Service
@Transactional(readOnly = true)
public class Objections {

    /** The longest text of an objection or an answer. */
    public static final int MOST_CHARACTERS = 2000;

    private static final int PAGE = 200;

    /**
     * @param name who objects
     * @param answer null while nobody has answered
     */
    public record ObjectionRow(
            long id,
            String name,
            String about,
            Instant madeAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {

        public boolean isOpen() {
            return answeredAt == null;
        }
    }

    private static final String ROWS = """
            SELECT o.id, a.full_name, o.about, o.made_at, o.answer, o.answered_at
              FROM data_objection o JOIN account a ON a.id = o.account_id
             WHERE %s
             ORDER BY o.answered_at IS NOT NULL, o.id DESC
             LIMIT :most""";

    private final ObjectionRecords records;
    private final JdbcClient jdbc;
    private final Directory directory;
    private final CurrentActor currentActor;
    private final AccessTrail trail;
    private final Clock clock;

    Objections(
            ObjectionRecords records,
            JdbcClient jdbc,
            Directory directory,
            CurrentActor currentActor,
            AccessTrail trail,
            Clock clock) {
        this.records = records;
        this.jdbc = jdbc;
        this.directory = directory;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    /** Objects in the name of the person who is signed in. */
    @Transactional
    @Requires(OWN_PAGES)
    public void object(String about) {
        var actor = currentActor.get();
        var member = actor.member();
        var unit = member == null
                ? null
                : directory.byId(member).map(Directory.Person::homeUnit).orElse(null);
        var objection = records.save(new DataObjection(actor.account(), unit, text(about), clock.instant()));
        trail.record("access.objected", actor.account(), unit, Map.of("objection", objection.id()));
    }

    /** The person's own, open ones first. */
    @Requires(OWN_PAGES)
    public List<ObjectionRow> own() {
        return jdbc.sql(ROWS.formatted("o.account_id = :account"))
                .param("account", currentActor.get().account().value())
                .param("most", PAGE)
                .query(Objections::row)
                .list();
    }

    /** Everybody's, open ones first. */
    @Requires(ADMINISTER)
    public List<ObjectionRow> all() {
        var roots = currentActor.get().scope(ADMINISTER);
        return jdbc.sql(ROWS.formatted("(o.unit_id " + Scope.WITHIN + " OR o.unit_id IS NULL AND 0 IN (:roots))"))
                .param("roots", roots.ids())
                .param("most", PAGE)
                .query(Objections::row)
                .list();
    }

    /**
     * Answers an open objection.
     *
     * @throws AccessDenied when it is not there for the person who answers
     */
    @Transactional
    @Requires(ADMINISTER)
    public void answer(long id, String answer) {
        var actor = currentActor.get();
        var objection = records.findById(id)
                .filter(found -> isWithin(found.unit(), actor.scope(ADMINISTER)))
                .orElseThrow(() -> new AccessDenied("No objection " + id));
        objection.answer(text(answer), actor.account(), clock.instant());
        trail.record("access.objection-answered", objection.account(), objection.unit(), Map.of("objection", id));
    }

    private boolean isWithin(@Nullable UnitId unit, Scope scope) {
        return unit == null ? scope.roots().contains(UnitId.WHOLE_TREE) : directory.isWithin(unit, scope);
    }

    private static String text(String typed) {
        var text = typed.strip();
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("A text of 1 to " + MOST_CHARACTERS + " characters is needed");
        }
        return text;
    }

    private static ObjectionRow row(ResultSet row, int number) throws SQLException {
        var answered = row.getObject("answered_at", LocalDateTime.class);
        return new ObjectionRow(
                row.getLong("id"),
                row.getString("full_name"),
                row.getString("about"),
                Utc.from(row.getObject("made_at", LocalDateTime.class)),
                row.getString("answer"),
                answered == null ? null : Utc.from(answered));
    }
}
