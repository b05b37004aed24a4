package vn.quantriet.attendance.bulk;

import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.OpenToAll;

/** Fills an installation that has no session yet: everything or nothing. */
@Service
@OpenToAll("Only the portal itself fills sessions, and only where there is none")
public class BulkSessions {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BulkSessions(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM study_session)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes everything the source gives, in one transaction.
     *
     * @throws IllegalStateException when there is a session already
     */
    @Transactional
    public void fill(Consumer<SessionLoad> source) {
        if (!isEmpty()) {
            throw new IllegalStateException("Sessions are filled in bulk only where there is none");
        }
        var load = new SessionLoad(jdbc, batches);
        source.accept(load);
        load.finish();
    }
}
