package vn.quantriet.attendance.plan;

import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.shared.Utc;
import vn.quantriet.shared.WholeTransaction;

/** Papers of a session: added with the declaration that they may circulate, read by whoever may open the session. */
@Service
@Requires(Permission.OWN_PAGES)
public class SessionPapers {

    /** The largest file, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_TITLE = 200;

    private final SessionAccess access;
    private final SessionRecords sessions;
    private final SessionBook book;
    private final JdbcClient jdbc;
    private final WholeTransaction transaction;
    private final AuditTrail trail;
    private final Clock clock;

    SessionPapers(
            SessionAccess access,
            SessionRecords sessions,
            SessionBook book,
            JdbcClient jdbc,
            WholeTransaction transaction,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.book = book;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /** A paper with what is in it. */
    public record Content(SessionPaper paper, byte[] content) {}

    /**
     * @param declared that the paper may circulate inside and holds no state secret
     * @throws PlanRefused without the declaration, for a secrecy mark, a kind that is not taken, or a file that is too large
     */
    public void add(SessionId session, String title, String fileName, byte[] content, boolean declared) {
        var planned = own(session);
        if (!declared) {
            throw new PlanRefused("attendance.plan.refused.not-declared");
        }
        if (content.length > LARGEST) {
            throw new PlanRefused("attendance.plan.refused.paper-large");
        }
        var kind = PaperKind.of(fileName, content)
                .orElseThrow(() -> new PlanRefused("attendance.plan.refused.paper-kind"));
        if (PaperText.bearsMark(kind, title, fileName, content)) {
            throw new PlanRefused("attendance.plan.refused.paper-secret");
        }
        transaction.run(() -> insert(planned, named(title, fileName), fileName, kind.mediaType(fileName), content));
    }

    private boolean insert(StudySession session, String title, String fileName, String mediaType, byte[] content) {
        jdbc.sql("""
                        INSERT INTO session_paper (session_id, title, file_name, media_type, content, size, added_by_name,
                               added_at)
                        VALUES (:session, :title, :file, :type, :content, :size, :by, :now)""")
                .param("session", session.id().value())
                .param("title", title)
                .param("file", fileName.substring(Math.max(0, fileName.length() - LONGEST_TITLE)))
                .param("type", mediaType)
                .param("content", content)
                .param("size", content.length)
                .param("by", access.self().name())
                .param("now", Utc.of(clock.instant()))
                .update();
        trail.record(Entry.of("attendance.paper-added", "session", session.id().value(), session.unit())
                .changing(null, Map.of("title", title, "file", fileName)));
        return true;
    }

    public void remove(SessionId session, long paper) {
        var planned = own(session);
        transaction.run(() -> {
            jdbc.sql("DELETE FROM session_paper WHERE id = :id AND session_id = :session")
                    .param("id", paper)
                    .param("session", session.value())
                    .update();
            trail.record(Entry.of("attendance.paper-removed", "session", session.value(), planned.unit())
                    .changing(Map.of("paper", paper), null));
            return true;
        });
    }

    /** @throws AccessDenied when the person may not open the session, or there is no such paper */
    public Content read(SessionId session, long paper) {
        book.require(session);
        return jdbc.sql("SELECT * FROM session_paper WHERE id = :id AND session_id = :session")
                .param("id", paper)
                .param("session", session.value())
                .query((row, number) -> new Content(PaperList.row(row, number), row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new AccessDenied("No such paper"));
    }

    private StudySession own(SessionId session) {
        var planned = sessions.find(session).orElseThrow(() -> new AccessDenied("No such session"));
        access.requirePlanner(planned.unit());
        return planned;
    }

    private static String named(String title, String fileName) {
        var name = title.isBlank() ? fileName : title.strip();
        return name.substring(0, Math.min(name.length(), LONGEST_TITLE));
    }
}
