package vn.quantriet.operations;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quantriet.shared.PlainFault;

/**
 * The database a command works on.
 *
 * @param url JDBC address, {@code jdbc:mariadb://host:port/name?…}
 * @param user its user
 * @param password the user's password
 */
public record Database(String url, String user, String password) {

    private static final int DEFAULT_PORT = 3306;

    public Database {
        if (!url.matches("jdbc:(mariadb|mysql)://[^/]+/[A-Za-z0-9_$-]+(\\?.*)?")) {
            throw new WrongUse(
                    "Địa chỉ cơ sở dữ liệu phải có dạng jdbc:mariadb://máy:cổng/tên, không phải “%s”.".formatted(url));
        }
    }

    String host() {
        return server().getHost();
    }

    int port() {
        return server().getPort() < 0 ? DEFAULT_PORT : server().getPort();
    }

    String name() {
        return server().getPath().substring(1);
    }

    /** The value of a parameter of the JDBC address, such as {@code sslMode}. */
    Optional<String> parameter(String name) {
        var query = server().getQuery();
        return query == null
                ? Optional.empty()
                : List.of(query.split("&", -1)).stream()
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> pair.substring(name.length() + 1))
                        .findFirst();
    }

    private URI server() {
        return URI.create(url.substring("jdbc:".length()));
    }

    Connection connect() {
        try {
            return DriverManager.getConnection(url, user, password);
        } catch (SQLException failure) {
            throw new PlainFault(
                    "Không kết nối được cơ sở dữ liệu %s với tài khoản %s: %s"
                            .formatted(plainUrl(), user, DatabaseCheck.reason(failure)),
                    failure);
        }
    }

    /** Without parameters, which may hold a password. */
    private String plainUrl() {
        return url.replaceFirst("\\?.*", "");
    }

    /** The first column of every row. */
    List<String> texts(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new PlainFault("Cơ sở dữ liệu trả lời lỗi: " + failure.getMessage(), failure);
        }
    }

    List<String> tables() {
        return texts("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name");
    }

    boolean isOurs() {
        return tables().contains(Migrations.HISTORY);
    }
}
