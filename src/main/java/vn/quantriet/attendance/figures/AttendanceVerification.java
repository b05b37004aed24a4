package vn.quantriet.attendance.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.shared.Verification;

/** Compares rolls with what was sent, with each other, and with what campaigns know of sessions. */
@Component
class AttendanceVerification implements Verification {

    private static final int MOST_FAULTS = 20;

    private static final String GIVEN = """
            SELECT s.campaign_id, a.member_id FROM study_session s
              JOIN session_roll r ON r.session_id = s.id AND r.state = 'CLOSED'
              JOIN attendance a ON a.session_id = s.id AND a.unit_id = r.unit_id AND a.exclusion IS NULL
                               AND a.mark IN ('PRESENT', 'ONLINE', 'LATE', 'ELSEWHERE')
             WHERE s.campaign_id IS NOT NULL AND s.state <> 'CANCELLED'
            UNION
            SELECT s.campaign_id, u.member_id FROM study_session s
              JOIN attendance_make_up u ON u.session_id = s.id AND u.withdrawn_at IS NULL
             WHERE s.campaign_id IS NOT NULL AND s.state <> 'CANCELLED'""";

    /** What a member scanned himself after the window does not count. */
    private static final String IN_WINDOW = GIVEN.replace(
            " WHERE s.campaign_id IS NOT NULL",
            " JOIN campaign w ON w.id = s.campaign_id AND (w.closes_at IS NULL OR s.starts_at < w.closes_at)"
                    + " WHERE s.campaign_id IS NOT NULL");

    /** Each query gives one line of text for each fault; the name says what is wrong. */
    private static final Map<String, String> CHECKS = checks();

    private final JdbcClient jdbc;

    AttendanceVerification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, String> checks() {
        var checks = new LinkedHashMap<String, String>();
        checks.put("stands on a roll that does not exist", """
                SELECT CONCAT('session ', a.session_id, ', member ', a.member_id) FROM attendance a
                  LEFT JOIN session_roll r ON r.session_id = a.session_id AND r.unit_id = a.unit_id
                 WHERE r.session_id IS NULL""");
        checks.put("is neither marked nor excluded on a closed roll", """
                SELECT CONCAT('session ', a.session_id, ', member ', a.member_id) FROM attendance a
                  JOIN session_roll r ON r.session_id = a.session_id AND r.unit_id = a.unit_id AND r.state = 'CLOSED'
                 WHERE a.mark IS NULL AND a.exclusion IS NULL""");
        checks.put("is excluded and has a mark", """
                SELECT CONCAT('session ', a.session_id, ', member ', a.member_id) FROM attendance a
                  JOIN session_roll r ON r.session_id = a.session_id AND r.unit_id = a.unit_id AND r.state = 'CLOSED'
                 WHERE a.mark IS NOT NULL AND a.exclusion IS NOT NULL""");
        checks.put("has a mark that was never sent, or another one than was sent last", """
                SELECT CONCAT('session ', a.session_id, ', member ', a.member_id) FROM attendance a
                  LEFT JOIN (SELECT session_id, member_id, MAX(id) AS id FROM attendance_event
                              WHERE outcome IN ('TAKEN', 'CORRECTED', 'DECIDED') GROUP BY session_id, member_id) l
                         ON l.session_id = a.session_id AND l.member_id = a.member_id
                  LEFT JOIN attendance_event e ON e.id = l.id
                 WHERE a.recorded_at IS NOT NULL AND a.exclusion IS NULL AND (e.id IS NULL OR NOT e.mark <=> a.mark)""");
        checks.put("is held but has an open roll", """
                SELECT CONCAT('session ', s.id) FROM study_session s
                  JOIN session_roll r ON r.session_id = s.id AND r.state = 'OPEN' WHERE s.state = 'HELD'""");
        checks.put("is made up for but was no absence", """
                SELECT CONCAT('session ', u.session_id, ', member ', u.member_id) FROM attendance_make_up u
                  LEFT JOIN attendance a ON a.session_id = u.session_id AND a.member_id = u.member_id
                                        AND a.mark IN ('EXCUSED', 'UNEXCUSED')
                 WHERE u.withdrawn_at IS NULL AND a.member_id IS NULL""");
        checks.put("has the session of the campaign without having been there or made up", """
                SELECT CONCAT('campaign ', p.campaign_id, ', member ', p.member_id) FROM campaign_part p
                  JOIN campaign c ON c.id = p.campaign_id AND c.state = 'OPEN'
                  LEFT JOIN (%s) g ON g.campaign_id = p.campaign_id AND g.member_id = p.member_id
                 WHERE p.part = 'SESSION' AND p.state = 'DONE' AND g.member_id IS NULL""".formatted(GIVEN));
        checks.put("was at a session of the campaign, which does not know it", """
                SELECT CONCAT('campaign ', g.campaign_id, ', member ', g.member_id) FROM (%s) g
                  JOIN campaign c ON c.id = g.campaign_id AND c.state = 'OPEN'
                  JOIN campaign_requirement q ON q.campaign_id = c.id AND q.part = 'SESSION'
                  JOIN campaign_roster l ON l.campaign_id = c.id AND l.member_id = g.member_id
                  LEFT JOIN campaign_part p ON p.campaign_id = c.id AND p.member_id = g.member_id AND p.part = 'SESSION'
                 WHERE p.member_id IS NULL""".formatted(IN_WINDOW));
        checks.put("is kept as recorded after the closing without having been there or made up", """
                SELECT CONCAT('campaign ', p.campaign_id, ', member ', p.member_id) FROM campaign_make_up p
                  LEFT JOIN (%s) g ON g.campaign_id = p.campaign_id AND g.member_id = p.member_id
                 WHERE p.part = 'SESSION' AND g.member_id IS NULL""".formatted(GIVEN));
        checks.put("has made up after the closing, which the campaign does not know", """
                SELECT CONCAT('campaign ', s.campaign_id, ', member ', u.member_id) FROM attendance_make_up u
                  JOIN study_session s ON s.id = u.session_id AND s.state <> 'CANCELLED'
                  JOIN campaign_requirement q ON q.campaign_id = s.campaign_id AND q.part = 'SESSION'
                  JOIN campaign_roster l ON l.campaign_id = s.campaign_id AND l.member_id = u.member_id
                  LEFT JOIN campaign_part p ON p.campaign_id = s.campaign_id AND p.member_id = u.member_id
                                           AND p.part = 'SESSION'
                  LEFT JOIN campaign_make_up k ON k.campaign_id = s.campaign_id AND k.member_id = u.member_id
                                              AND k.part = 'SESSION'
                 WHERE u.supplementary AND u.withdrawn_at IS NULL AND p.member_id IS NULL AND k.member_id IS NULL""");
        checks.put("is said to be made up after the closing of a campaign that is open", """
                SELECT CONCAT('session ', u.session_id, ', member ', u.member_id) FROM attendance_make_up u
                  JOIN study_session s ON s.id = u.session_id
                  LEFT JOIN campaign c ON c.id = s.campaign_id AND c.state = 'CLOSED'
                 WHERE u.supplementary AND u.withdrawn_at IS NULL AND c.id IS NULL""");
        return checks;
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public Outcome verify() {
        var faults = new ArrayList<String>();
        CHECKS.forEach((wrong, sql) -> jdbc.sql("SELECT * FROM (" + sql + ") x LIMIT " + MOST_FAULTS)
                .query(String.class)
                .list()
                .forEach(which -> faults.add(which + ": " + wrong)));
        return new Outcome(counted(), faults);
    }

    private String counted() {
        return jdbc.sql("""
                        SELECT CONCAT((SELECT COUNT(*) FROM study_session), ' sessions, ',
                                      (SELECT COUNT(*) FROM session_roll), ' rolls, ',
                                      (SELECT COUNT(*) FROM attendance), ' rows, ',
                                      (SELECT COUNT(*) FROM attendance_make_up WHERE withdrawn_at IS NULL), ' make-ups')""").query(String.class).single();
    }
}
