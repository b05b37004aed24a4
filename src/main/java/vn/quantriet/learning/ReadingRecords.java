package vn.quantriet.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.catalogue.EditionSection;
import vn.quantriet.shared.Utc;

/** Marks and places as stored, always of one member. */
@Component
class ReadingRecords {

    private static final String KNOWN = """
            SELECT 'key' AS what, reading_key AS name, NULL AS section_tag, 0 AS paragraph, NULL AS at
              FROM reading_mark WHERE member_id = :member AND reading_key IN (:keys)
            UNION ALL
            SELECT 'place', edition_hash, section_tag, paragraph, at
              FROM reading_place WHERE member_id = :member AND module = :module
            UNION ALL
            (SELECT 'studied', edition_hash, NULL, 0, at
               FROM reading_mark WHERE member_id = :member AND module = :module AND edition_hash <> :edition
              ORDER BY at DESC LIMIT 1)""";

    /** Ignores what is there already, and says so in its count; after an update that changes nothing the driver counts a row. */
    private static final String ADD = """
            INSERT IGNORE INTO reading_mark (member_id, edition_hash, module, section_tag, reading_key, at, recorded_at)
            VALUES (:member, :edition, :module, :section, :key, :at, :now)""";

    /** The assignment of {@code at} comes last: those before it compare with what stood there. */
    private static final String MOVE = """
            INSERT INTO reading_place (member_id, module, edition_hash, section_tag, paragraph, at)
            VALUES (:member, :module, :edition, :section, :paragraph, :at)
            ON DUPLICATE KEY UPDATE
              edition_hash = IF(VALUES(at) > at, VALUES(edition_hash), edition_hash),
              section_tag = IF(VALUES(at) > at, VALUES(section_tag), section_tag),
              paragraph = IF(VALUES(at) > at, VALUES(paragraph), paragraph),
              at = GREATEST(VALUES(at), at)""";

    private final JdbcClient jdbc;

    ReadingRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known about one edition and its module, in one statement. */
    Known known(MemberId member, Edition edition) {
        var known = new Known();
        jdbc.sql(KNOWN)
                .param("member", member.value())
                .param(
                        "keys",
                        edition.sections().stream()
                                .map(EditionSection::readingKey)
                                .toList())
                .param("module", edition.module())
                .param("edition", edition.hash().value())
                .query(row -> {
                    known.take(row, edition.module());
                });
        return known;
    }

    /** @return whether it was not there before */
    boolean add(MemberId member, Edition edition, EditionSection section, Instant at, Instant now) {
        return jdbc.sql(ADD)
                        .param("member", member.value())
                        .param("edition", edition.hash().value())
                        .param("module", edition.module())
                        .param("section", section.tag())
                        .param("key", section.readingKey())
                        .param("at", Utc.of(at))
                        .param("now", Utc.of(now))
                        .update()
                > 0;
    }

    /** Does nothing when a later place is known. */
    void move(MemberId member, ReadingPlace place) {
        jdbc.sql(MOVE)
                .param("member", member.value())
                .param("module", place.module())
                .param("edition", place.edition().value())
                .param("section", place.section())
                .param("paragraph", place.paragraph())
                .param("at", Utc.of(place.at()))
                .update();
    }

    /** Latest first. */
    List<ReadingPlace> places(MemberId member) {
        return jdbc.sql("""
                        SELECT module, edition_hash, section_tag, paragraph, at
                          FROM reading_place WHERE member_id = :member ORDER BY at DESC, module""")
                .param("member", member.value())
                .query((row, number) -> new ReadingPlace(
                        row.getString("module"),
                        new EditionHash(row.getString("edition_hash")),
                        row.getString("section_tag"),
                        row.getInt("paragraph"),
                        Utc.readPresent(row, "at")))
                .list();
    }

    /**
     * When each key was last marked and each module last read, in one statement: all of the member's, who reads a bounded
     * number of sections in his life.
     */
    Traces traces(MemberId member) {
        var traces = new Traces(new HashMap<>(), new HashMap<>());
        jdbc.sql("""
                        SELECT TRUE AS marked, reading_key AS name, MAX(at) AS at
                          FROM reading_mark WHERE member_id = :member GROUP BY reading_key
                        UNION ALL
                        SELECT FALSE, module, at FROM reading_place WHERE member_id = :member""").param("member", member.value()).query(row -> {
            var found = row.getBoolean("marked") ? traces.keys() : traces.modules();
            found.put(row.getString("name"), Utc.readPresent(row, "at"));
        });
        return traces;
    }

    /** Moments by reading key, and by module. */
    record Traces(Map<String, Instant> keys, Map<String, Instant> modules) {}

    /** Newest first. */
    List<MarkRow> marks(MemberId member) {
        return jdbc.sql("""
                        SELECT module, section_tag, edition_hash, at, recorded_at
                          FROM reading_mark WHERE member_id = :member ORDER BY at DESC, id DESC""")
                .param("member", member.value())
                .query((row, number) -> new MarkRow(
                        row.getString("module"),
                        row.getString("section_tag"),
                        row.getString("edition_hash"),
                        Utc.readPresent(row, "at"),
                        Utc.readPresent(row, "recorded_at")))
                .list();
    }

    record MarkRow(String module, String section, String edition, Instant at, Instant recordedAt) {}

    /** Keys that are marked, the place in the module, and another edition that was studied. */
    static final class Known {

        private final Set<String> keys = new HashSet<>();
        private @Nullable ReadingPlace place;
        private @Nullable EditionHash studied;

        private void take(ResultSet row, String module) throws SQLException {
            switch (row.getString("what")) {
                case "key" -> keys.add(row.getString("name"));
                case "studied" -> studied = new EditionHash(row.getString("name"));
                default ->
                    place = new ReadingPlace(
                            module,
                            new EditionHash(row.getString("name")),
                            row.getString("section_tag"),
                            row.getInt("paragraph"),
                            Utc.readPresent(row, "at"));
            }
        }

        Set<String> keys() {
            return keys;
        }

        Optional<ReadingPlace> place() {
            return Optional.ofNullable(place);
        }

        @Nullable
        EditionHash studied() {
            return studied;
        }

        List<String> tagsOf(Collection<EditionSection> sections) {
            return sections.stream()
                    .filter(section -> keys.contains(section.readingKey()))
                    .map(EditionSection::tag)
                    .toList();
        }
    }
}
