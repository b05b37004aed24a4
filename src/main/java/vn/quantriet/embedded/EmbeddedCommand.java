package vn.quantriet.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import vn.quantriet.operations.BackupFile;
import vn.quantriet.operations.WrongUse;

/**
 * The main class of {@code ./portal verify|backup|restore}: finds the database of a data folder, or starts it for as long as
 * the command takes, and hands the command to the portal.
 */
public final class EmbeddedCommand {

    private final StartOptions options;

    private EmbeddedCommand(StartOptions options) {
        this.options = options;
    }

    /** @param args {@code --data=DIR} and what the command itself needs, {@code --portal.command=…} above all */
    public static void main(String[] args) {
        LoggingSystem.get(EmbeddedCommand.class.getClassLoader()).beforeInitialize();
        Exits.onFailure(new EmbeddedCommand(new StartOptions(args))::carryOut);
    }

    private void carryOut() throws ClassNotFoundException {
        if (options.isRestore()) {
            BackupFile.check(Path.of(options.file()));
        } else if (!Files.isDirectory(options.data().resolve("mariadb"))) {
            throw new WrongUse(
                    "Chưa có dữ liệu trong %s.".formatted(options.data().toAbsolutePath()));
        }
        var beside = options.isRestore()
                ? null
                : EmbeddedServer.running(options.data()).orElse(null);
        if (beside != null) {
            run(beside);
        } else {
            var server = EmbeddedServer.start(options.data());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close"));
            run(new EmbeddedServer.Running(server.url(), server.user(), server.password()));
        }
    }

    private void run(EmbeddedServer.Running database) throws ClassNotFoundException {
        var arguments = Stream.concat(
                        Stream.of(options.arguments()),
                        Stream.of(
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password(),
                                "--portal.mariadb.programs=" + EmbeddedServer.programs(),
                                "--portal.safe-folder=" + options.data().toAbsolutePath()))
                .toArray(String[]::new);
        var application = new SpringApplication(Class.forName("vn.quantriet.Application"));
        application.setRegisterShutdownHook(false);
        Exits.onReportedFailure(() -> application.run(arguments));
    }
}
