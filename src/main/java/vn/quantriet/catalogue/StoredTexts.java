package vn.quantriet.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.catalogue.EditionText.SectionText;
import vn.quantriet.catalogue.content.ModuleSource.SourceFile;

/** Files and words of editions, which never change. */
@Component
class StoredTexts {

    private final JdbcClient jdbc;

    StoredTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything the edition consists of, by path; empty when there is no such edition. */
    List<SourceFile> files(EditionHash hash) {
        return jdbc.sql("SELECT path, content FROM edition_file WHERE edition = :hash ORDER BY path")
                .param("hash", hash.value())
                .query((row, number) -> new SourceFile(row.getString("path"), row.getBytes("content")))
                .list();
    }

    Optional<byte[]> file(EditionHash hash, String path) {
        return jdbc.sql("SELECT content FROM edition_file WHERE edition = :hash AND path = :path")
                .param("hash", hash.value())
                .param("path", path)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** The words of some editions; those that do not exist are missing. */
    Map<EditionHash, EditionText> texts(Collection<EditionHash> hashes) {
        if (hashes.isEmpty()) {
            return Map.of();
        }
        var wanted = hashes.stream().map(EditionHash::value).toList();
        var sections = new HashMap<String, List<SectionText>>();
        jdbc.sql("SELECT edition, tag, title, text, text_hash FROM edition_section WHERE edition IN (:wanted)"
                        + " ORDER BY edition, number")
                .param("wanted", wanted)
                .query((ResultSet row) -> {
                    sections.computeIfAbsent(row.getString("edition"), hash -> new ArrayList<>())
                            .add(sectionText(row));
                });
        return jdbc
                .sql("SELECT hash, title, summary FROM edition WHERE hash IN (:wanted)")
                .param("wanted", wanted)
                .query((row, number) -> Map.entry(
                        new EditionHash(row.getString("hash")),
                        new EditionText(
                                row.getString("title"),
                                row.getString("summary"),
                                sections.getOrDefault(row.getString("hash"), List.of()))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A section by its edition and tag. */
    record Place(EditionHash edition, String tag) {}

    /** The words of some sections; those that do not exist are missing. */
    Map<Place, SectionText> sectionTexts(Collection<Place> places) {
        if (places.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT edition, tag, title, text, text_hash FROM edition_section"
                        + " WHERE (edition, tag) IN (:places)")
                .param(
                        "places",
                        places.stream()
                                .map(place -> new Object[] {place.edition().value(), place.tag()})
                                .toList())
                .query((row, number) -> Map.entry(
                        new Place(new EditionHash(row.getString("edition")), row.getString("tag")), sectionText(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The summaries of some editions, without mark-up. */
    Map<EditionHash, String> summaries(Collection<EditionHash> hashes) {
        if (hashes.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT hash, summary FROM edition WHERE hash IN (:wanted)")
                .param("wanted", hashes.stream().map(EditionHash::value).toList())
                .query((row, number) -> Map.entry(new EditionHash(row.getString("hash")), row.getString("summary")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static SectionText sectionText(ResultSet row) throws SQLException {
        return new SectionText(
                row.getString("tag"), row.getString("title"), row.getString("text"), row.getString("text_hash"));
    }
}
