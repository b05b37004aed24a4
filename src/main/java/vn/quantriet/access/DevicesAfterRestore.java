package vn.quantriet.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.shared.AfterRestore;

/** Devices that were remembered when the backup was made may have been lost or forgotten since: each signs in anew. */
@Component
class DevicesAfterRestore implements AfterRestore {

    private final JdbcClient jdbc;

    DevicesAfterRestore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterRestore() {
        jdbc.sql("DELETE FROM access_token").update();
    }
}
