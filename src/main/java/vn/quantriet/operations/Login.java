package vn.quantriet.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** How MariaDB's programs sign in: by a file only we can read, since others can see a command line. */
final class Login implements AutoCloseable {

    private final Path folder;

    private Login(Path folder) {
        this.folder = folder;
    }

    static Login to(Database database) throws IOException {
        var folder = Files.createTempDirectory(
                "quan-triet", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var login = new Login(folder);
        Files.writeString(login.file(), """
                [client]
                protocol=tcp
                host=%s
                port=%d
                user="%s"
                password="%s"
                %s
                """.formatted(
                        database.host(),
                        database.port(),
                        quoted(database.user()),
                        quoted(database.password()),
                        encryption(database)));
        return login;
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** The same as the JDBC address asks for. */
    private static String encryption(Database database) {
        var authority =
                database.parameter("serverSslCert").map("\nssl-ca="::concat).orElse("");
        return switch (database.parameter("sslMode").orElse("disable")) {
            case "disable" -> "skip-ssl";
            case "trust" -> "ssl\nskip-ssl-verify-server-cert";
            default -> "ssl\nssl-verify-server-cert" + authority;
        };
    }

    Path file() {
        return folder.resolve("login.cnf");
    }

    /** Where the program that signs in writes its complaints. */
    Path complaints() {
        return folder.resolve("complaints");
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
