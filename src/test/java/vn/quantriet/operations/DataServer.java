package vn.quantriet.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import vn.quantriet.embedded.EmbeddedServer;

/** Looks past the portal at the server that runs on a data folder. */
final class DataServer {

    private final Path data;

    DataServer(Path data) {
        this.data = data;
    }

    long processId() {
        try {
            return Long.parseLong(
                    Files.readString(data.resolve("mariadb.process")).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean runs() {
        return ProcessHandle.of(processId()).filter(ProcessHandle::isAlive).isPresent();
    }

    void kill() {
        ProcessHandle.of(processId()).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    EmbeddedServer.Running address() {
        return EmbeddedServer.running(data).orElseThrow();
    }

    String single(String query) {
        try (var connection = DriverManager.getConnection(
                        address().url(), address().user(), address().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void change(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        address().url(), address().user(), address().password());
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
