package vn.quantriet.attendance.paper;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.shared.Utc;

/** Photographs of the signed sheet, kept with the roll and read by whoever may read its names. */
@Service
@Requires(Permission.OWN_PAGES)
@Transactional
public class SheetPhotos {

    /** The largest file, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int SHORTEST_REASON = 8;

    private final SessionAccess access;
    private final SessionRecords sessions;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    SheetPhotos(SessionAccess access, SessionRecords sessions, JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** A photograph without its content. */
    public record Photo(long id, String addedByName, Instant addedAt) {}

    /** @throws PhotoRefused for what is no picture, or too large */
    public void add(SessionId session, UnitId cell, byte[] content) {
        access.requireTaker(session, cell);
        if (!sessions.invites(session, cell)) {
            throw new AccessDenied("This chi bộ is not invited");
        }
        if (content.length > LARGEST) {
            throw new PhotoRefused("attendance.paper.refused.large");
        }
        jdbc.sql("""
                        INSERT INTO session_photo (session_id, unit_id, content, added_by_name, added_at)
                        VALUES (:session, :cell, :content, :by, :now)""")
                .param("session", session.value())
                .param("cell", cell.value())
                .param("content", CleanPicture.of(content))
                .param("by", access.self().name())
                .param("now", Utc.of(clock.instant()))
                .update();
        trail.record(Entry.of("attendance.photo-added", "session", session.value(), cell));
    }

    /** Oldest first. */
    public List<Photo> of(SessionId session, UnitId cell) {
        access.requireReader(session, cell);
        return jdbc.sql("""
                        SELECT id, added_by_name, added_at FROM session_photo
                         WHERE session_id = :session AND unit_id = :cell ORDER BY id""")
                .param("session", session.value())
                .param("cell", cell.value())
                .query((row, number) ->
                        new Photo(row.getLong("id"), row.getString("added_by_name"), Utc.readPresent(row, "added_at")))
                .list();
    }

    /** As JPEG. */
    public byte[] read(SessionId session, UnitId cell, long photo) {
        access.requireReader(session, cell);
        return jdbc.sql(
                        "SELECT content FROM session_photo WHERE id = :id AND session_id = :session AND unit_id = :cell")
                .param("id", photo)
                .param("session", session.value())
                .param("cell", cell.value())
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new AccessDenied("No such photograph"));
    }

    /** @throws PhotoRefused when the reason says too little */
    public void remove(SessionId session, UnitId cell, long photo, String reason) {
        access.requireKeeper(session, cell);
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new PhotoRefused("attendance.paper.refused.reason");
        }
        jdbc.sql("DELETE FROM session_photo WHERE id = :id AND session_id = :session AND unit_id = :cell")
                .param("id", photo)
                .param("session", session.value())
                .param("cell", cell.value())
                .update();
        trail.record(Entry.of("attendance.photo-removed", "session", session.value(), cell)
                .because(reason.strip())
                .changing(Map.of("photo", photo), null));
    }
}
