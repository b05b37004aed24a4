package vn.quantriet.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** UC-002: restart, and recover after a kill. One data folder goes through all of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UC002RestartJourney {

    private static final String MARK = "SELECT note FROM rule_value WHERE rule_key = 'journey'";
    private static final String UNCLEAN =
            "SELECT COUNT(*) FROM audit_entry WHERE action = 'operations.stopped-uncleanly'";

    private static Path data;
    private static DataServer server;
    private static PortalProcess portal;

    @Test
    @Order(1)
    void restartKeepsEverythingAndCtrlCStopsBoth() throws Exception {
        data = DemoData.copy("restart");
        server = new DataServer(data);
        portal = PortalProcess.start(data).awaitReady();
        assertThat(portal.output()).doesNotContain("Demo organisation loaded");
        assertThat(server.single(UNCLEAN)).isEqualTo("0");
        mark("before Ctrl-C");

        assertThat(portal.signal("INT").awaitEnd()).isEqualTo(130);
        assertThat(server.runs()).isFalse();
    }

    @Test
    @Order(2)
    void startsAgainBesideTheServerOfAKilledPortal() throws Exception {
        portal = PortalProcess.start(data).awaitReady();
        assertThat(server.single(MARK)).isEqualTo("before Ctrl-C");
        mark("before the portal was killed");
        var orphan = server.processId();

        portal.signal("KILL").awaitEnd();
        assertThat(server.runs()).isTrue();

        portal = PortalProcess.start(data).awaitReady();
        assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(server.single(MARK)).isEqualTo("before the portal was killed");
        assertThat(server.single(UNCLEAN)).isEqualTo("1");
    }

    @Test
    @Order(3)
    void startsAgainAfterTheDatabaseWasKilled() throws Exception {
        mark("before the database was killed");
        server.kill();
        assertThat(portal.health()).isEqualTo(503);
        portal.signal("TERM").awaitEnd();

        portal = PortalProcess.start(data).awaitReady();
        assertThat(server.single(MARK)).isEqualTo("before the database was killed");
    }

    @Test
    @Order(4)
    void startsAgainAfterBothWereKilled() throws Exception {
        mark("before both were killed");
        portal.signal("KILL").awaitEnd();
        server.kill();

        try (var again = PortalProcess.start(data).awaitReady()) {
            assertThat(again.health()).isEqualTo(200);
            assertThat(server.single(MARK)).isEqualTo("before both were killed");
            assertThat(server.single("SELECT COUNT(*) FROM member")).isEqualTo("1128");
        }
        assertThat(server.runs()).isFalse();
    }

    private static void mark(String text) throws Exception {
        server.change("DELETE FROM rule_value WHERE rule_key = 'journey'");
        server.change("INSERT INTO rule_value (rule_key, value, valid_from, valid_until, note, entered_at)"
                + " VALUES ('journey', '1', '2026-01-01', '9999-12-31', '" + text + "', NOW())");
    }
}
