package vn.quantriet.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;

/** Erases the personal content of entries whose retention has ended; that something was done, and when, stays. */
@Service
public class TrailErasure {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    TrailErasure(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /**
     * Erases the content of every sealed entry about one thing. The chain stays whole, since it covers only salted hashes.
     *
     * @param reason why, for the entry that this erasure writes itself
     * @return how many entries lost their content
     */
    @Requires(Permission.ADMINISTER)
    @Transactional
    public int erase(String subjectType, String subjectId, String reason) {
        var erased =
                jdbc.sql("""
                        UPDATE audit_entry SET payload = NULL, salt = NULL
                        WHERE subject_type = :type AND subject_id = :id AND payload IS NOT NULL AND seal_id IS NOT NULL
                        """).param("type", subjectType).param("id", subjectId).update();
        trail.record(AuditTrail.Entry.of("audit.content-erased", subjectType, subjectId, null)
                .because(reason));
        return erased;
    }
}
