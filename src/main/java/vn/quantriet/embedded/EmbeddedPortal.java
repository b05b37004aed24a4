package vn.quantriet.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The main class of a local installation: starts the embedded MariaDB, then the portal on it; stops them in reverse. */
public final class EmbeddedPortal {

    private EmbeddedPortal() {}

    /**
     * @param args {@code --data=DIR} (default {@code ./data}); everything else goes to the portal
     */
    public static void main(String[] args) throws ClassNotFoundException {
        try {
            var server = EmbeddedServer.start(dataFolder(args));
            // Spring runs these after all contexts are closed, so the database stops last.
            SpringApplication.getShutdownHandlers().add(server::close);
            new SpringApplicationBuilder(Class.forName("vn.quantriet.Application"))
                    .profiles("demo")
                    .properties(addressOf(server))
                    .run(args);
        } catch (DataFolderProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    private static Path dataFolder(String... args) {
        for (var arg : args) {
            if (arg.startsWith("--data=")) {
                return Path.of(arg.substring("--data=".length()));
            }
        }
        return Path.of("data");
    }

    private static Map<String, Object> addressOf(EmbeddedServer server) {
        return Map.of(
                "spring.datasource.url", server.url(),
                "spring.datasource.username", server.user(),
                "spring.datasource.password", server.password());
    }
}
