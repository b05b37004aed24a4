package vn.quantriet.attendance.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.rules.RuleKey;
import vn.quantriet.rules.Rules;
import vn.quantriet.shared.Utc;

/** Sessions of chi bộ whose papers should be out by the rule and are not; for the portal's own work, without a guard. */
@Component
public class PapersDue {

    private final SessionRecords sessions;
    private final RegularDays days;
    private final Rules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    PapersDue(SessionRecords sessions, RegularDays days, Rules rules, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.days = days;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that are still to begin, and due today or before. */
    public List<StudySession> now() {
        var today = LocalDate.now(clock);
        var until = today.plusDays(RuleKey.SESSION_PAPERS_DAYS_BEFORE.most() + 1L);
        var ids = jdbc.sql("""
                        SELECT s.id FROM study_session s
                         WHERE s.state = 'PLANNED' AND s.starts_at > :now AND s.starts_at < :until
                           AND NOT EXISTS (SELECT 1 FROM session_paper p WHERE p.session_id = s.id)""")
                .param("now", Utc.of(clock.instant()))
                .param("until", Utc.of(until.atStartOfDay(clock.getZone()).toInstant()))
                .query((row, number) -> SessionId.of(row.getLong(1)))
                .list();
        return sessions.find(ids).stream()
                .filter(StudySession::heldByCell)
                .filter(session -> isDue(session, today))
                .toList();
    }

    /** Whether there is a paper by now. */
    public boolean has(SessionId session) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM session_paper WHERE session_id = :session)")
                .param("session", session.value())
                .query(Boolean.class)
                .single();
    }

    private boolean isDue(StudySession session, LocalDate today) {
        var value = rules.valuesOn(Set.of(RuleKey.SESSION_PAPERS_DAYS_BEFORE), today, () -> days.path(session.unit()))
                .get(RuleKey.SESSION_PAPERS_DAYS_BEFORE);
        return value != null && !today.isBefore(session.day(clock.getZone()).minusDays(value.value()));
    }
}
