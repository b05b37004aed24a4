package vn.quantriet.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** A content folder of a test's own, with the shipped register. {@link #putBack} undoes everything published from it. */
@Component
class TestLibrary {

    static final Path SHIPPED = Path.of("content");

    private final ContentReading reading;
    private final Shelves shelves;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestLibrary(ContentReading reading, Shelves shelves, JdbcClient jdbc, TransactionTemplate transaction) {
        this.reading = reading;
        this.shelves = shelves;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Path open() {
        try {
            var folder = Files.createTempDirectory("content");
            Files.createDirectories(folder.resolve("modules"));
            Files.copy(SHIPPED.resolve("documents.yaml"), folder.resolve("documents.yaml"));
            use(folder);
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void use(Path folder) {
        ReflectionTestUtils.setField(reading, "folder", folder);
    }

    /** Everything that tests published has keys beginning with "thu-". */
    void putBack() {
        var folder = reading.folder();
        use(SHIPPED);
        if (!folder.equals(SHIPPED.toAbsolutePath())) {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        transaction.executeWithoutResult(status -> {
            for (var table : new String[] {"edition_file", "edition_section"}) {
                jdbc.sql("DELETE FROM " + table
                                + " WHERE edition IN (SELECT hash FROM edition WHERE module LIKE 'thu-%')")
                        .update();
            }
            jdbc.sql("DELETE FROM edition WHERE module LIKE 'thu-%'").update();
            jdbc.sql("UPDATE edition SET state = 'CHECKED', decided_at = NULL").update();
            jdbc.sql("UPDATE catalogue_version SET version = version + 1").update();
        });
        shelves.on(new EditionsChanged());
        reading.read();
    }
}
