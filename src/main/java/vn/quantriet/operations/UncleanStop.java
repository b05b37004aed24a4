package vn.quantriet.operations;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;
import vn.quantriet.audit.AuditTrail;

/** Notes in the trail that the portal was not stopped in order the last time (rule BR-002-5). */
@Component
@ConditionalOnProperty("portal.stopped-uncleanly")
class UncleanStop implements ApplicationListener<ApplicationReadyEvent> {

    private final AuditTrail trail;

    UncleanStop(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        trail.record(AuditTrail.Entry.of("operations.stopped-uncleanly", "portal", null, null));
    }
}
