package vn.quantriet.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.quantriet.embedded.EmbeddedServer;

/** Many members with a signed-in device each, written into the database: signing in is not what is measured. */
final class Crowd {

    private static final String MEMBERS = "SELECT id, full_name FROM member WHERE left_on IS NULL ORDER BY id LIMIT ";
    private static final String ACCOUNT = "INSERT INTO account (member_id, full_name, password_hash, created_at)"
            + " VALUES (?, ?, '', UTC_TIMESTAMP(3)) ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)";
    private static final String TOKEN = "INSERT INTO access_token"
            + " (account_id, token_hash, scope, device, remembered, created_at, expires_at, last_used_at)"
            + " SELECT id, ?, 'self', 'bench', TRUE, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL 1 DAY, UTC_TIMESTAMP(3)"
            + " FROM account WHERE member_id = ?";

    /** No waiting between attempts, and as many as anybody can take. */
    private static final String FREE = "INSERT INTO rule_value"
            + " (rule_key, value, valid_from, valid_until, note, entered_at) VALUES"
            + " ('quiz.attempts.max', 99, '2020-01-01', '9999-12-31', 'bench', UTC_TIMESTAMP(3)),"
            + " ('quiz.waiting-minutes', 0, '2020-01-01', '9999-12-31', 'bench', UTC_TIMESTAMP(3))";

    private Crowd() {}

    /** A member with the secret of their device. */
    record Someone(long member, String token) {}

    static List<Someone> gather(Path data, int count) throws SQLException {
        try (var connection = connect(data)) {
            connection.createStatement().executeUpdate(FREE);
            return signIn(connection, count);
        }
    }

    static Connection connect(Path data) throws SQLException {
        var database = EmbeddedServer.running(data).orElseThrow();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static List<Someone> signIn(Connection connection, int count) throws SQLException {
        connection.setAutoCommit(false);
        var crowd = new ArrayList<Someone>();
        try (var members = connection.createStatement().executeQuery(MEMBERS + count);
                var account = connection.prepareStatement(ACCOUNT);
                var token = connection.prepareStatement(TOKEN)) {
            while (members.next()) {
                var someone = new Someone(members.getLong(1), "bench-" + members.getLong(1));
                account.setLong(1, someone.member());
                account.setString(2, members.getString(2));
                account.executeUpdate();
                token.setBytes(1, sha256(someone.token()));
                token.setLong(2, someone.member());
                token.executeUpdate();
                crowd.add(someone);
            }
        }
        connection.commit();
        return crowd;
    }

    /** One member with a signed-in device; made where there is none. */
    static Someone someone(Connection connection, long member) throws SQLException {
        var someone = new Someone(member, "bench-" + member);
        try (var account = connection.prepareStatement(ACCOUNT);
                var known = connection.prepareStatement("SELECT 1 FROM access_token WHERE token_hash = ?");
                var token = connection.prepareStatement(TOKEN)) {
            known.setBytes(1, sha256(someone.token()));
            try (var found = known.executeQuery()) {
                if (!found.next()) {
                    account.setLong(1, member);
                    account.setString(2, "bench");
                    account.executeUpdate();
                    token.setBytes(1, sha256(someone.token()));
                    token.setLong(2, member);
                    token.executeUpdate();
                }
            }
        }
        return someone;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
