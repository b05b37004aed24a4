package vn.quantriet.operations;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.shared.AfterRestore;

/** What is set right, and noted, once a backup has been loaded. */
@Component
class Restoration {

    private final List<AfterRestore> rooms;
    private final AuditTrail trail;

    Restoration(List<AfterRestore> rooms, AuditTrail trail) {
        this.rooms = rooms;
        this.trail = trail;
    }

    /** @param sha256 of the backup that was loaded */
    @Transactional
    public void finish(String sha256) {
        rooms.forEach(AfterRestore::afterRestore);
        trail.record(AuditTrail.Entry.of("operations.restored", "backup", null, null)
                .changing(null, Map.of("sha256", sha256)));
    }
}
