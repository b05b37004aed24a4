package vn.quantriet.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The steps of the schema: those this portal knows, and those a database or backup has gone through. */
final class Migrations {

    static final String HISTORY = "flyway_schema_history";

    private Migrations() {}

    /** The versions in {@code db/migration}, such as {@code 2026.11.24.4}. */
    static Set<String> known() {
        try {
            var versions = new TreeSet<String>();
            for (var script :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/V*__*.sql")) {
                var name = String.valueOf(script.getFilename());
                versions.add(normal(name.substring(1, name.indexOf("__"))));
            }
            return versions;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<String> of(Database database) {
        return database.texts("SELECT version FROM " + HISTORY + " WHERE success AND version IS NOT NULL"
                + " ORDER BY installed_rank");
    }

    /** Flyway reads underscores in file names as dots. */
    private static String normal(String version) {
        return version.replace('_', '.');
    }
}
