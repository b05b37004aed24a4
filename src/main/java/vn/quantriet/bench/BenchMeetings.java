package vn.quantriet.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sessions that begin now, their secretaries' devices let keep the roll, written into the database. */
final class BenchMeetings {

    /** Chi bộ with somebody who keeps their sessions, the largest first. */
    private static final String KEPT = """
            SELECT o.unit_id, MIN(o.member_id) FROM office o
              JOIN unit u ON u.id = o.unit_id JOIN unit_kind k ON k.code = u.kind AND k.holds_members
             WHERE o.kind IN ('bi-thu', 'pho-bi-thu') AND o.valid_until = '9999-12-31' GROUP BY o.unit_id
             ORDER BY (SELECT COUNT(*) FROM membership h WHERE h.unit_id = o.unit_id AND h.valid_until = '9999-12-31') DESC,
                      o.unit_id LIMIT 100""";

    private static final String PEOPLE = """
            SELECT h.member_id FROM membership h
             WHERE h.unit_id = ? AND h.kind = 'HOME' AND h.valid_until = '9999-12-31'
               AND h.member_id NOT IN (SELECT member_id FROM standing)
               AND h.member_id NOT IN (SELECT member_id FROM membership WHERE kind = 'GUEST') LIMIT ?""";

    private final Connection database;
    private final Clock clock;

    BenchMeetings(Connection database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** As many rolls as asked for; chi bộ hold several where there are fewer of them. */
    List<AttendanceBench.Roll> rolls(int count, int size) throws SQLException {
        database.setAutoCommit(false);
        var kept = rows(KEPT);
        var rolls = new ArrayList<AttendanceBench.Roll>();
        for (var at = 0; rolls.size() < count; at++) {
            var cell = kept.get(at % kept.size())[0];
            var keeper = kept.get(at % kept.size())[1];
            var session = session(cell);
            let(session, keeper);
            rolls.add(new AttendanceBench.Roll(session, cell, someone(keeper), people(cell, size)));
        }
        database.commit();
        database.setAutoCommit(true);
        return rolls;
    }

    /** One session to which that many people belong: they become members of one chi bộ for it. */
    AttendanceBench.Hall hall(int count) throws SQLException {
        database.setAutoCommit(false);
        var cell = rows(KEPT).getFirst()[0];
        var people =
                rows("SELECT h.member_id, 0 FROM membership h WHERE h.kind = 'HOME' AND h.valid_until = '9999-12-31'"
                        + " AND h.member_id NOT IN (SELECT member_id FROM standing)"
                        + " AND h.member_id NOT IN (SELECT member_id FROM membership WHERE kind = 'GUEST') LIMIT "
                        + count);
        var guests = new ArrayList<Crowd.Someone>();
        for (var person : people) {
            run("UPDATE membership SET unit_id = " + cell + " WHERE kind = 'HOME' AND valid_until = '9999-12-31'"
                    + " AND member_id = " + person[0]);
            guests.add(someone(person[0]));
        }
        var session = session(cell);
        database.commit();
        database.setAutoCommit(true);
        try (var key = database.createStatement()
                .executeQuery("SELECT check_in_key FROM study_session WHERE id = " + session)) {
            key.next();
            return new AttendanceBench.Hall(session, cell, key.getBytes(1), guests);
        }
    }

    private long session(long cell) throws SQLException {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        run(
                "INSERT INTO study_session (unit_id, kind, topic, mode, starts_at, ends_at, place, state, uid, check_in_key,"
                        + " created_by_name, created_at, changed_at) VALUES (" + cell
                        + ", 'thuong-ky', 'Bench', 'IN_PERSON', '" + now
                        + "', '" + now.plusHours(3) + "', 'Bench', 'PLANNED', '" + UUID.randomUUID()
                        + "', RANDOM_BYTES(32), 'bench', '" + now + "', '" + now + "')");
        var session = rows("SELECT LAST_INSERT_ID(), 0").getFirst()[0];
        run("INSERT INTO session_unit (session_id, unit_id) VALUES (" + session + ", " + cell + ")");
        return session;
    }

    private Crowd.Someone someone(long member) throws SQLException {
        return Crowd.someone(database, member);
    }

    private void let(long session, long keeper) throws SQLException {
        someone(keeper);
        run("INSERT IGNORE INTO token_scope (token_id, scope, expires_at) SELECT t.id, 'roll:" + session
                + "', UTC_TIMESTAMP(3) + INTERVAL 1 DAY FROM access_token t JOIN account a ON a.id = t.account_id"
                + " WHERE t.device = 'bench' AND a.member_id = " + keeper);
    }

    private List<Long> people(long cell, int size) throws SQLException {
        try (var asked = database.prepareStatement(PEOPLE)) {
            asked.setLong(1, cell);
            asked.setInt(2, size);
            try (var found = asked.executeQuery()) {
                var people = new ArrayList<Long>();
                while (found.next()) {
                    people.add(found.getLong(1));
                }
                return people;
            }
        }
    }

    private List<long[]> rows(String sql) throws SQLException {
        try (ResultSet found = database.createStatement().executeQuery(sql)) {
            var rows = new ArrayList<long[]>();
            while (found.next()) {
                rows.add(new long[] {found.getLong(1), found.getLong(2)});
            }
            return rows;
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
