package vn.quantriet.operations;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Carries out {@code --portal.command=backup|restore|verify} instead of opening the portal.
 *
 * <p>Backing up and loading need no beans and happen here, before anything is started. What comes after a restore, and
 * verifying, is done by {@link CommandRunner} in the portal's own context, without a web server.
 */
class CommandStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    static final String COMMAND = "portal.command";
    static final String RESTORED_FILE = "portal.restored.sha256";

    /** After everything that adds settings. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        var command = environment.getProperty(COMMAND);
        if (command == null) {
            return;
        }
        switch (command) {
            case "backup" -> backUp(environment);
            case "restore" -> restore(environment);
            case "verify" -> refuseOtherSchema(database(environment));
            default -> throw new WrongUse("Không có lệnh “%s”. Dùng backup, restore hoặc verify.".formatted(command));
        }
        withoutWeb(environment, Map.of("spring.flyway.enabled", "restore".equals(command)));
    }

    private static void backUp(ConfigurableEnvironment environment) {
        System.out.println(
                new Backup(database(environment), programs(environment), Clock.systemUTC()).writeTo(file(environment)));
        System.exit(0);
    }

    private static void restore(ConfigurableEnvironment environment) {
        var backup = BackupFile.check(file(environment));
        var sha256 = backup.sha256();
        var safe = environment.getProperty(
                "portal.safe-folder", String.valueOf(backup.path().getParent()));
        new Restore(database(environment), programs(environment), Clock.systemUTC())
                .from(backup, environment.getProperty("portal.force", Boolean.class, false), Path.of(safe));
        withoutWeb(environment, Map.of(RESTORED_FILE, sha256));
    }

    private static Database database(ConfigurableEnvironment environment) {
        return new Database(
                environment.getProperty("spring.datasource.url", ""),
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
    }

    private static @Nullable Path programs(ConfigurableEnvironment environment) {
        var folder = environment.getProperty("portal.mariadb.programs");
        return folder == null || folder.isBlank() ? null : Path.of(folder);
    }

    private static Path file(ConfigurableEnvironment environment) {
        var file = environment.getProperty("portal.file", "");
        if (file.isBlank()) {
            throw new WrongUse("Thiếu tên tệp sao lưu: --portal.file=TỆP");
        }
        return Path.of(file).toAbsolutePath();
    }

    /** Verifying must not change a thing, so it does not bring the schema up to date either. */
    private static void refuseOtherSchema(Database database) {
        if (!database.isOurs()) {
            throw new WrongUse("Cơ sở dữ liệu chưa có dữ liệu của Quán Triệt, không có gì để kiểm tra.");
        }
        if (!new HashSet<>(Migrations.of(database)).equals(new HashSet<>(Migrations.known()))) {
            throw new WrongUse(
                    "Lược đồ của dữ liệu khác với bản đang chạy. Hãy chạy cổng một lần để cập nhật, hoặc dùng đúng bản.");
        }
    }

    /** The same beans as ever, but no port is opened. */
    private static void withoutWeb(ConfigurableEnvironment environment, Map<String, ?> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("server.port", "-1");
        settings.put("spring.main.lazy-initialization", "true");
        settings.put("spring.main.log-startup-info", "false");
        environment.getPropertySources().addFirst(new MapPropertySource("command" + more.keySet(), settings));
    }
}
