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

    private static final Path DATA = DemoData.copy("restart");
    private static final DataServer SERVER = new DataServer(DATA);
    private static String members = "";
    private static PortalProcess portal = PortalProcess.start(DATA).awaitReady();

    @Test
    @Order(1)
    void restartKeepsEverythingAndCtrlCStopsBoth() throws Exception {
        assertThat(portal.output()).doesNotContain("Demo organisation loaded");
        assertThat(SERVER.single(UNCLEAN)).isEqualTo("0");
        members = SERVER.single("SELECT COUNT(*) FROM member");
        mark("before Ctrl-C");

        assertThat(portal.signal("INT").awaitEnd()).isEqualTo(130);
        assertThat(SERVER.runs()).isFalse();
    }

    @Test
    @Order(2)
    void startsAgainBesideTheServerOfAKilledPortal() throws Exception {
        portal = PortalProcess.start(DATA).awaitReady();
        assertThat(SERVER.single(MARK)).isEqualTo("before Ctrl-C");
        mark("before the portal was killed");
        var orphan = SERVER.processId();

        portal.signal("KILL").awaitEnd();
        assertThat(SERVER.runs()).isTrue();

        portal = PortalProcess.start(DATA).awaitReady();
        assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(SERVER.single(MARK)).isEqualTo("before the portal was killed");
        assertThat(SERVER.single(UNCLEAN)).isEqualTo("1");
    }

    @Test
    @Order(3)
    void startsAgainAfterTheDatabaseWasKilled() throws Exception {
        mark("before the database was killed");
        SERVER.kill();
        assertThat(portal.health()).isEqualTo(503);
        portal.signal("TERM").awaitEnd();

        portal = PortalProcess.start(DATA).awaitReady();
        assertThat(SERVER.single(MARK)).isEqualTo("before the database was killed");
    }

    @Test
    @Order(4)
    void startsAgainAfterBothWereKilled() throws Exception {
        mark("before both were killed");
        portal.signal("KILL").awaitEnd();
        SERVER.kill();

        try (var again = PortalProcess.start(DATA).awaitReady()) {
            assertThat(again.health()).isEqualTo(200);
            assertThat(SERVER.single(MARK)).isEqualTo("before both were killed");
            assertThat(SERVER.single("SELECT COUNT(*) FROM member")).isEqualTo(members);
        }
        assertThat(SERVER.runs()).isFalse();
    }

    private static void mark(String text) throws Exception {
        SERVER.change("DELETE FROM rule_value WHERE rule_key = 'journey'");
        SERVER.change("INSERT INTO rule_value (rule_key, value, valid_from, valid_until, note, entered_at)"
                + " VALUES ('journey', '1', '2026-01-01', '9999-12-31', '" + text + "', NOW())");
    }
}
