package vn.quantriet;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.quantriet.embedded.EmbeddedServer;

/** One real MariaDB for all tests of a run, on a folder below {@code target}. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Holder {
        static final EmbeddedServer SERVER = start();

        private static EmbeddedServer start() {
            var folder = Path.of(
                    "target", "test-data", "run-" + ProcessHandle.current().pid());
            var server = EmbeddedServer.start(folder, "--innodb-flush-log-at-trx-commit=0", "--sync-binlog=0");
            SpringApplication.getShutdownHandlers().add(server::close);
            return server;
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + Holder.SERVER.url(),
                        "spring.datasource.username=" + Holder.SERVER.user(),
                        "spring.datasource.password=" + Holder.SERVER.password())
                .applyTo(context);
    }
}
