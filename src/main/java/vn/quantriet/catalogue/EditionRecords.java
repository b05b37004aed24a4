package vn.quantriet.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.Actor;
import vn.quantriet.catalogue.content.DocumentKey;
import vn.quantriet.catalogue.content.ModuleKind;
import vn.quantriet.catalogue.content.Section;
import vn.quantriet.shared.Utc;

/** Editions as stored, all but their words. Whatever changes them goes on within the transaction of the caller. */
@Component
class EditionRecords {

    private static final String INSERT_EDITION = """
            INSERT INTO edition (hash, module, number, title, short_title, kind, audience, minutes, sort_order, documents,
                                 summary, state, minor, note, published_at, published_by, published_by_name)
            VALUES (:hash, :module, :number, :title, :short, :kind, :audience, :minutes, :order, :documents,
                    :summary, 'CHECKED', :minor, :note, :at, :by, :byName)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    EditionRecords(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    long version() {
        return jdbc.sql("SELECT version FROM catalogue_version WHERE id = 1")
                .query(Long.class)
                .single();
    }

    /** Lets no other node change anything until the transaction ends, and tells them all that something has changed. */
    void beginChange() {
        jdbc.sql("UPDATE catalogue_version SET version = version + 1 WHERE id = 1")
                .update();
    }

    /** All editions, by module and number. */
    List<StoredEdition> all() {
        var sections = new HashMap<String, List<EditionSection>>();
        var cited = new HashMap<String, Set<DocumentKey>>();
        jdbc.sql("SELECT edition, number, tag, title, words, reading_key, cited FROM edition_section"
                        + " ORDER BY edition, number")
                .query((ResultSet row) -> {
                    var edition = row.getString("edition");
                    sections.computeIfAbsent(edition, hash -> new ArrayList<>()).add(section(row));
                    cited.computeIfAbsent(edition, hash -> new LinkedHashSet<>())
                            .addAll(keys(row.getString("cited")));
                });
        return jdbc.sql(
                        "SELECT hash, module, number, title, short_title, kind, audience, minutes, sort_order, documents,"
                                + " state, minor, note, published_at, published_by_name, decided_at, decided_by_name,"
                                + " decision_reason FROM edition ORDER BY module, number")
                .query((row, number) -> {
                    var hash = row.getString("hash");
                    return new StoredEdition(
                            edition(row, sections.getOrDefault(hash, List.of())),
                            ModuleKind.valueOf(row.getString("kind")),
                            row.getString("audience"),
                            row.getInt("minutes"),
                            row.getInt("sort_order"),
                            keys(row.getString("documents")),
                            cited.getOrDefault(hash, Set.of()));
                })
                .list();
    }

    private static EditionSection section(ResultSet row) throws SQLException {
        return new EditionSection(
                row.getInt("number"),
                row.getString("tag"),
                row.getString("title"),
                row.getInt("words"),
                row.getString("reading_key"));
    }

    private static Edition edition(ResultSet row, List<EditionSection> sections) throws SQLException {
        var publisher = row.getString("published_by_name");
        return new Edition(
                new EditionHash(row.getString("hash")),
                row.getString("module"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("short_title"),
                EditionState.valueOf(row.getString("state")),
                row.getBoolean("minor"),
                row.getString("note"),
                Utc.readPresent(row, "published_at"),
                publisher == null ? "" : publisher,
                decision(row),
                sections);
    }

    private static Edition.@Nullable Decision decision(ResultSet row) throws SQLException {
        var at = Utc.read(row, "decided_at");
        return at == null
                ? null
                : new Edition.Decision(row.getString("decided_by_name"), at, row.getString("decision_reason"));
    }

    private static List<DocumentKey> keys(String lines) {
        return lines.lines().map(DocumentKey::new).toList();
    }

    private static String lines(Collection<DocumentKey> keys) {
        return keys.stream().map(DocumentKey::value).collect(Collectors.joining("\n"));
    }

    boolean exists(EditionHash hash) {
        return jdbc.sql("SELECT COUNT(*) FROM edition WHERE hash = :hash")
                        .param("hash", hash.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The number of the newest edition of a module; 0 when there is none. */
    int lastNumber(String module) {
        return jdbc.sql("SELECT COALESCE(MAX(number), 0) FROM edition WHERE module = :module")
                .param("module", module)
                .query(Integer.class)
                .single();
    }

    List<ReadingKeys.Known> sectionsOf(String module, int number) {
        return jdbc.sql(
                        "SELECT s.tag, s.text_hash, s.reading_key FROM edition e"
                                + " JOIN edition_section s ON s.edition = e.hash WHERE e.module = :module AND e.number = :number")
                .param("module", module)
                .param("number", number)
                .query((row, line) -> new ReadingKeys.Known(
                        row.getString("tag"), row.getString("text_hash"), row.getString("reading_key")))
                .list();
    }

    void insert(NewEdition edition, int number, Map<String, String> readingKeys, Instant now) {
        var module = edition.checked().module();
        var head = module.head();
        var by = edition.by();
        jdbc.sql(INSERT_EDITION)
                .param("hash", edition.hash().value())
                .param("module", edition.module())
                .param("number", number)
                .param("title", head.title())
                .param("short", head.shortTitle())
                .param("kind", head.kind().name())
                .param("audience", head.audience())
                .param("minutes", head.minutes())
                .param("order", head.order())
                .param("documents", lines(head.documents()))
                .param("summary", module.summaryText())
                .param("minor", edition.minor())
                .param("note", edition.note())
                .param("at", Utc.of(now))
                .param("by", by == null ? null : by.account().value())
                .param("byName", by == null ? null : by.name())
                .update();
        insertSections(edition.hash(), module.sections(), readingKeys);
        batches.batchUpdate(
                "INSERT INTO edition_file (edition, path, content) VALUES (?, ?, ?)",
                edition.checked().source().files().stream()
                        .map(file -> new Object[] {edition.hash().value(), file.path(), file.content()})
                        .toList());
    }

    private void insertSections(EditionHash hash, List<Section> sections, Map<String, String> readingKeys) {
        batches.batchUpdate(
                "INSERT INTO edition_section (edition, number, tag, title, words, text_hash, reading_key, cited, text)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sections.stream()
                        .map(section -> new Object[] {
                            hash.value(),
                            section.number(),
                            section.tag(),
                            section.title(),
                            section.words(),
                            section.textHash(),
                            readingKeys.get(section.tag()),
                            lines(section.cited()),
                            section.text()
                        })
                        .toList());
    }

    /** @return whether it was in a state from which that can be done */
    boolean decide(EditionHash hash, EditionState to, Set<EditionState> from, Actor by, String reason, Instant now) {
        return jdbc.sql("UPDATE edition SET state = :to, decided_at = :at, decided_by = :by, decided_by_name = :name,"
                                + " decision_reason = :reason WHERE hash = :hash AND state IN (:from)")
                        .param("to", to.name())
                        .param("at", Utc.of(now))
                        .param("by", by.account().value())
                        .param("name", by.name())
                        .param("reason", reason)
                        .param("hash", hash.value())
                        .param("from", from.stream().map(EditionState::name).toList())
                        .update()
                == 1;
    }
}
