package vn.quantriet.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;
import vn.quantriet.shared.PlainFault;

/** Looks at the database before the schema is touched, so that what is wrong is said in one sentence. */
@Component
class DatabaseCheck implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseCheck.class);
    private static final long MILLISECONDS_BETWEEN_TRIES = 1_000;
    private static final String NO_ACCESS = "28000";

    private final DataSource source;
    private final String url;
    private final String user;
    private final Duration patience;

    DatabaseCheck(
            DataSource source,
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username:}") String user,
            @Value("${portal.database.wait:60s}") Duration patience) {
        this.source = source;
        this.url = url.replaceFirst("\\?.*", "");
        this.user = user;
        this.patience = patience;
    }

    @Override
    public void migrate(Flyway flyway) {
        try (var connection = connect()) {
            refuseOtherSeries(connection);
            refuseOtherCharacterSet(connection);
            refuseForeign(connection);
            refuseNewer(flyway);
            if (flyway.info().pending().length > 0) {
                refuseWithoutRights(connection);
            }
        } catch (SQLException failure) {
            throw new PlainFault("Cơ sở dữ liệu trả lời lỗi: " + reason(failure), failure);
        }
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            throw new PlainFault(
                    "Không cập nhật được lược đồ dữ liệu; cổng không mở. Hãy giữ nguyên dữ liệu, dùng đúng bản Quán Triệt đã tạo ra nó hoặc khôi phục từ bản sao lưu. Chi tiết: "
                            + failure.getMessage(),
                    failure);
        }
    }

    /** A database that starts at the same time as the portal may take a while; a wrong password never gets better. */
    private Connection connect() throws SQLException {
        var until = System.nanoTime() + patience.toNanos();
        for (var said = false; ; said = true) {
            try {
                return source.getConnection();
            } catch (SQLException failure) {
                if (NO_ACCESS.equals(state(failure)) || System.nanoTime() > until) {
                    throw unreachable(failure);
                }
                if (!said) {
                    LOG.warn("Waiting for the database {}: {}", url, reason(failure));
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN_TRIES);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new PlainFault("Bị ngắt khi chờ cơ sở dữ liệu.", interruption);
        }
    }

    private PlainFault unreachable(SQLException failure) {
        return new PlainFault(
                "Không kết nối được cơ sở dữ liệu %s với tài khoản %s: %s. Kiểm tra SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME và SPRING_DATASOURCE_PASSWORD."
                        .formatted(url, user, reason(failure)),
                failure);
    }

    /** The innermost message, in which the driver says what it saw. */
    static String reason(Throwable failure) {
        Throwable inner = failure;
        for (var next = inner.getCause(); next != null; next = next.getCause()) {
            inner = next;
        }
        return String.valueOf(inner.getMessage()).lines().findFirst().orElse("");
    }

    private static String state(SQLException failure) {
        Throwable inner = failure;
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        for (var next = inner.getCause(); next != null; next = next.getCause()) {
            if (next instanceof SQLException cause && cause.getSQLState() != null) {
                state = cause.getSQLState();
            }
        }
        return state;
    }

    private static void refuseOtherSeries(Connection connection) throws SQLException {
        var about = connection.getMetaData();
        var version = about.getDatabaseProductVersion();
        var old = about.getDatabaseMajorVersion() < 11
                || (about.getDatabaseMajorVersion() == 11 && about.getDatabaseMinorVersion() < 4);
        if (old || !version.toLowerCase(Locale.ROOT).contains("mariadb")) {
            throw new PlainFault(
                    "Cần MariaDB 11.4 trở lên, máy chủ này là %s %s."
                            .formatted(about.getDatabaseProductName(), version),
                    null);
        }
    }

    private static void refuseOtherCharacterSet(Connection connection) throws SQLException {
        var found = single(connection, """
                SELECT default_character_set_name FROM information_schema.schemata WHERE schema_name = DATABASE()
                """);
        if (!"utf8mb4".equals(found)) {
            throw new PlainFault(
                    "Cơ sở dữ liệu dùng bộ ký tự %s, cần utf8mb4. Hãy chạy: ALTER DATABASE `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_vietnamese_as_ci"
                            .formatted(found, connection.getCatalog()),
                    null);
        }
    }

    private void refuseForeign(Connection connection) throws SQLException {
        var tables = single(connection, """
                SELECT CONCAT(COUNT(*), '/', COALESCE(SUM(table_name = 'flyway_schema_history'), 0))
                FROM information_schema.tables WHERE table_schema = DATABASE()
                """);
        if (!tables.startsWith("0/") && tables.endsWith("/0")) {
            throw new PlainFault(
                    "Cơ sở dữ liệu %s có bảng không phải của Quán Triệt nên được giữ nguyên. Hãy dùng một cơ sở dữ liệu trống."
                            .formatted(url),
                    null);
        }
    }

    private static void refuseNewer(Flyway flyway) {
        for (var migration : flyway.info().all()) {
            if (migration.getState().isApplied() && !migration.getState().isResolved()) {
                throw new PlainFault(
                        "Dữ liệu thuộc bản Quán Triệt mới hơn (lược đồ %s) bản đang chạy (%s). Không có gì bị thay đổi; hãy cập nhật cổng."
                                .formatted(migration.getVersion(), PortalVersion.current()),
                        null);
            }
        }
    }

    /** Tried out rather than read from the grants, which may come through roles. */
    private void refuseWithoutRights(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE rights_check (id INT PRIMARY KEY)");
            statement.execute(
                    "CREATE TRIGGER rights_check_trigger BEFORE DELETE ON rights_check FOR EACH ROW SET @unused = 1");
            statement.execute("ALTER TABLE rights_check ADD COLUMN more INT, ADD INDEX (more)");
            statement.execute("DROP TABLE rights_check");
        } catch (SQLException failure) {
            throw new PlainFault(
                    "Tài khoản %s thiếu quyền để dựng lược đồ: %s. Hãy chạy: GRANT ALL PRIVILEGES ON `%s`.* TO '%s'@'%%'"
                            .formatted(user, reason(failure), connection.getCatalog(), user),
                    failure);
        }
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }
}
