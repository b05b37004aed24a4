package vn.quantriet.catalogue;

import java.util.ArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.catalogue.content.ModuleSource;
import vn.quantriet.catalogue.content.faults.FaultLog;
import vn.quantriet.catalogue.content.reading.ModuleFiles;
import vn.quantriet.shared.Verification;

/** Hashes the files of every edition again: they must give its name. */
@Component
class EditionVerification implements Verification {

    private final JdbcClient jdbc;
    private final EditionRecords records;
    private final StoredTexts texts;

    EditionVerification(JdbcClient jdbc, EditionRecords records, StoredTexts texts) {
        this.jdbc = jdbc;
        this.records = records;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "editions";
    }

    @Override
    public Outcome verify() {
        var faults = new ArrayList<String>();
        var editions = records.all();
        for (var stored : editions) {
            var edition = stored.edition();
            var hash = hash(edition);
            if (!hash.equals(edition.hash().value())) {
                faults.add("edition %d of %s is not what it was published as: %s"
                        .formatted(edition.number(), edition.module(), edition.hash()));
            }
        }
        jdbc.sql("SELECT CONCAT('edition ', a.number, ' of ', a.module, ' follows none') FROM edition a"
                        + " LEFT JOIN edition b ON b.module = a.module AND b.number = a.number - 1"
                        + " WHERE a.number > 1 AND b.hash IS NULL")
                .query(String.class)
                .list()
                .forEach(faults::add);
        return new Outcome(
                "%d editions, %d sections"
                        .formatted(
                                editions.size(),
                                editions.stream()
                                        .mapToInt(stored ->
                                                stored.edition().sections().size())
                                        .sum()),
                faults);
    }

    private String hash(Edition edition) {
        var source = new ModuleSource(edition.module(), texts.files(edition.hash()), "");
        return ModuleFiles.of(source, new FaultLog()).source().hash();
    }
}
