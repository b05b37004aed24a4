package vn.quantriet.journey;

import java.sql.DriverManager;
import java.sql.SQLException;
import vn.quantriet.embedded.EmbeddedServer;

/**
 * Somebody of the demo organisation who is on the list of the running campaign and has not begun, with an account as
 * activation leaves it; the password is that of the sample accounts.
 */
record Newcomer(long member, String code, String name, String phone, long campaign, long unit, String unitName) {

    private static final String FIND = """
            SELECT r.member_id, m.code, m.full_name, m.phone, r.campaign_id, r.unit_id, n.name
              FROM campaign c
              JOIN campaign_roster r ON r.campaign_id = c.id AND r.exclusion IS NULL AND r.state = 'NOT_BEGUN'
              JOIN campaign_node n ON n.campaign_id = c.id AND n.unit_id = r.unit_id
              JOIN member m ON m.id = r.member_id
             WHERE c.kind = 'CAMPAIGN' AND c.state = 'OPEN' AND m.phone IS NOT NULL
               AND r.member_id NOT IN (SELECT member_id FROM account WHERE member_id IS NOT NULL)
             ORDER BY r.member_id LIMIT 1""";

    private static final String ACTIVATE = """
            INSERT INTO account (member_id, full_name, password_hash, created_at)
            SELECT m.id, m.full_name, a.password_hash, a.created_at
              FROM member m JOIN account a ON a.password_hash IS NOT NULL WHERE m.id = ? ORDER BY a.id LIMIT 1""";

    /** Another one each time. */
    static Newcomer next() {
        try {
            return next(EmbeddedServer.running(RunningPortal.data()).orElseThrow());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Newcomer next(EmbeddedServer.Running database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var row = connection.createStatement().executeQuery(FIND);
                var activate = connection.prepareStatement(ACTIVATE)) {
            if (!row.next()) {
                throw new AssertionError("everybody has begun");
            }
            activate.setLong(1, row.getLong(1));
            activate.executeUpdate();
            return new Newcomer(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getString(7));
        }
    }
}
