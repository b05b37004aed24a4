package vn.quantriet.notices;

import java.time.Clock;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.shared.Utc;

/** Whether the person wants mail. */
@Service
@Requires(Permission.OWN_PAGES)
@Transactional
public class MailPreferences {

    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final Clock clock;

    MailPreferences(CurrentActor currentActor, JdbcClient jdbc, Clock clock) {
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean wantsMail() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM notice_preference WHERE member_id = :member AND mail_off)")
                .param("member", self())
                .query(Boolean.class)
                .single();
    }

    public void wantMail(boolean wanted) {
        jdbc.sql("""
                        INSERT INTO notice_preference (member_id, mail_off, changed_at) VALUES (:member, :off, :now)
                        ON DUPLICATE KEY UPDATE mail_off = :off, changed_at = :now""")
                .param("member", self())
                .param("off", !wanted)
                .param("now", Utc.of(clock.instant()))
                .update();
    }

    private long self() {
        return Objects.requireNonNull(currentActor.get().member()).value();
    }
}
