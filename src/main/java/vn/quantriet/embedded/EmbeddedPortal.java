package vn.quantriet.embedded;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** The main class of a local installation: starts the embedded MariaDB, and the portal on it; stops them in reverse. */
public final class EmbeddedPortal {

    private final StartOptions options;
    private final DataFolder folder;
    private volatile @Nullable EmbeddedServer server;
    private volatile @Nullable ConfigurableApplicationContext context;

    private EmbeddedPortal(StartOptions options, DataFolder folder) {
        this.options = options;
        this.folder = folder;
    }

    /**
     * @param args {@code --data=DIR} (default {@code ./data}), {@code --server.port=N}, {@code --portal.stop-when-ready=true}
     *     to stop again at once; everything goes to the portal too
     */
    public static void main(String[] args) {
        LoggingSystem.get(EmbeddedPortal.class.getClassLoader()).beforeInitialize();
        Exits.onFailure(() -> open(new StartOptions(args)));
    }

    private static void open(StartOptions options) throws Exception {
        new EmbeddedPortal(options, DataFolder.claim(options.data())).open();
        if (options.stopWhenReady()) {
            System.exit(0);
        }
    }

    private void open() throws Exception {
        refuseTakenPort();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close"));
        var leftOpen = folder.wasLeftOpen();
        var database = EmbeddedServer.begin(folder);
        server = database;
        var application = new SpringApplicationBuilder(Class.forName("vn.quantriet.Application"))
                .profiles("demo")
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .initializers(starting -> {
                    context = starting;
                    starting.getBeanFactory().addBeanPostProcessor(new WaitForDatabase(database));
                });
        var arguments = argumentsWith(database, leftOpen);
        announce(Exits.onReportedFailure(() -> application.run(arguments)));
    }

    /** Looked at before the database starts; Spring would notice only at the very end. */
    private void refuseTakenPort() throws UnknownHostException {
        if (options.port() != 0 && !Ports.isFree(InetAddress.getByName(options.address()), options.port())) {
            folder.close();
            throw new DataFolderProblem(
                    "Cổng mạng %d đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: --port %d"
                            .formatted(options.port(), options.port() + 1),
                    null);
        }
    }

    /** Among the arguments they win over every other source of settings. */
    private String[] argumentsWith(EmbeddedServer database, boolean leftOpen) {
        return Stream.concat(
                        Stream.of(options.arguments()),
                        Stream.of(
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password(),
                                "--portal.stopped-uncleanly=" + leftOpen))
                .toArray(String[]::new);
    }

    /** Says "ready" only when the first page has really been answered. */
    private void announce(ConfigurableApplicationContext running) throws IOException {
        var port = running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var address = "http://" + options.address() + ":" + port;
        folder.markOpen(address);
        FirstPage.askFor(options.address(), port);
        System.out.printf("%n  Địa chỉ:  %s%n  Dữ liệu:  %s%n%n", address, folder);
        System.out.printf(
                "Cổng Quán Triệt đã sẵn sàng (ready) sau %s giây. Nhấn Ctrl-C để dừng.%n", secondsSinceStart());
    }

    private static String secondsSinceStart() {
        var tenths = ManagementFactory.getRuntimeMXBean().getUptime() / 100;
        return tenths / 10 + "," + tenths % 10;
    }

    /** The database stops last: what the portal still writes while it closes must find it. */
    private void close() {
        if (context instanceof ConfigurableApplicationContext open) {
            open.close();
        }
        if (server instanceof EmbeddedServer database) {
            folder.markClosed();
            database.close();
        }
    }

    /** Lets the classes of the portal load while the database starts; waits where it is first needed. */
    private record WaitForDatabase(EmbeddedServer server) implements BeanPostProcessor {

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof DataSource) {
                server.awaitReady();
            }
            return bean;
        }
    }
}
