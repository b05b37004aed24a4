package vn.quantriet.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.quantriet.shared.PlainFault;

/** Brings a database back to what a backup holds. */
public final class Restore {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Database database;
    private final @Nullable Path programs;
    private final Clock clock;

    /** @param programs the folder of mariadb and mariadb-dump; null to look on PATH */
    public Restore(Database database, @Nullable Path programs, Clock clock) {
        this.database = database;
        this.programs = programs;
        this.clock = clock;
    }

    /**
     * Replaces what the database holds and compares every row with the backup.
     *
     * @param backup a file that was checked
     * @param force whether data that is there may be replaced; it is backed up first
     * @param safe the folder for that backup
     */
    public void from(BackupFile backup, boolean force, Path safe) {
        refuseForeignOrFull(force);
        refuseWhileInUse();
        saveWhatIsThere(safe);
        try {
            empty();
            var loader = new MariaDbPrograms(programs);
            loader.load(database, backup::pourDumpInto);
            compare(backup.manifest(), loader);
        } catch (IOException | SQLException failure) {
            throw new PlainFault("Khôi phục không thành công: " + failure.getMessage(), failure);
        }
    }

    private void refuseForeignOrFull(boolean force) {
        if (database.tables().isEmpty()) {
            return;
        }
        if (!database.isOurs()) {
            throw new WrongUse(
                    "Cơ sở dữ liệu %s có bảng không phải của Quán Triệt nên được giữ nguyên. Hãy dùng một cơ sở dữ liệu trống."
                            .formatted(database.name()));
        }
        if (!force) {
            throw new WrongUse(
                    "Nơi khôi phục đã có dữ liệu nên được giữ nguyên. Thêm --force nếu đồng chí thật sự muốn thay thế.");
        }
    }

    private void refuseWhileInUse() {
        var others = database.texts(
                "SELECT id FROM information_schema.processlist" + " WHERE db = DATABASE() AND id <> CONNECTION_ID()");
        if (!others.isEmpty()) {
            throw new WrongUse("Cổng đang chạy trên cơ sở dữ liệu này. Hãy dừng cổng rồi khôi phục.");
        }
    }

    private void saveWhatIsThere(Path safe) {
        if (database.isOurs()) {
            var file = safe.resolve("truoc-khoi-phuc-" + STAMP.format(clock.instant()) + ".zip");
            System.out.println(new Backup(database, programs, clock).writeTo(file));
        }
    }

    private void empty() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (var table : database.tables()) {
                statement.execute("DROP TABLE `" + table + "`");
            }
        }
    }

    private void compare(Manifest manifest, MariaDbPrograms dumper) throws IOException {
        var tally = new Tally();
        dumper.dump(database, tally::add);
        var found = tally.tables();
        var names = new TreeSet<>(manifest.tables().keySet());
        names.addAll(found.keySet());
        List<String> different = names.stream()
                .filter(table ->
                        !Objects.equals(found.get(table), manifest.tables().get(table)))
                .toList();
        if (!different.isEmpty()) {
            throw new PlainFault(
                    "Dữ liệu khôi phục không khớp bản sao lưu ở các bảng: %s. Đừng mở cổng trên dữ liệu này."
                            .formatted(String.join(", ", different)),
                    null);
        }
    }
}
