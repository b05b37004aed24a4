package vn.quantriet.learning.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.QuizTerms;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.questions.Drawn;
import vn.quantriet.shared.Utc;

/** Quizzes on paper as stored. */
@Component
class PaperRecords {

    private static final String SELECT = """
            SELECT number, member_id, unit_id, campaign_id, module, edition_hash, paper, terms, printed_at, printed_by_name,
                   typed_at, typed_by_name
              FROM paper_quiz
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PaperRecords(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param number 0 until it is stored
     * @param unit the chi bộ it was printed for
     */
    record Printed(
            long number,
            MemberId member,
            UnitId unit,
            CampaignId campaign,
            String module,
            EditionHash edition,
            Drawn drawn,
            QuizTerms terms,
            Instant printedAt,
            String printedBy,
            PrintedQuiz.@Nullable Typed typed) {

        Printed numbered(long given) {
            return new Printed(
                    given, member, unit, campaign, module, edition, drawn, terms, printedAt, printedBy, typed);
        }
    }

    Printed add(Printed printed, @Nullable MemberId by) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO paper_quiz (member_id, unit_id, campaign_id, module, edition_hash, paper, terms, printed_at,
                                                printed_by, printed_by_name)
                        VALUES (:member, :unit, :campaign, :module, :edition, :paper, :terms, :at, :by, :byName)""")
                .param("member", printed.member().value())
                .param("unit", printed.unit().value())
                .param("campaign", printed.campaign().value())
                .param("module", printed.module())
                .param("edition", printed.edition().value())
                .param("paper", json.writeValueAsString(printed.drawn()))
                .param("terms", json.writeValueAsString(printed.terms()))
                .param("at", Utc.of(printed.printedAt()))
                .param("by", by == null ? null : by.value())
                .param("byName", printed.printedBy())
                .update(key, "number");
        return printed.numbered(Objects.requireNonNull(key.getKey()).longValue());
    }

    Optional<Printed> find(long number) {
        return jdbc.sql(SELECT + "WHERE number = :number")
                .param("number", number)
                .query(this::read)
                .optional();
    }

    /** Nobody else types it in until this transaction ends. */
    Optional<Printed> lock(long number) {
        return jdbc.sql(SELECT + "WHERE number = :number FOR UPDATE")
                .param("number", number)
                .query(this::read)
                .optional();
    }

    /** Newest first; some of them. */
    List<Printed> of(UnitId unit, int most) {
        return jdbc.sql(SELECT + "WHERE unit_id = :unit ORDER BY number DESC LIMIT :most")
                .param("unit", unit.value())
                .param("most", most)
                .query(this::read)
                .list();
    }

    void typed(long number, String by, Instant at) {
        jdbc.sql("UPDATE paper_quiz SET typed_at = :at, typed_by_name = :by WHERE number = :number")
                .param("at", Utc.of(at))
                .param("by", by)
                .param("number", number)
                .update();
    }

    private Printed read(ResultSet row, int index) throws SQLException {
        var typedAt = Utc.read(row, "typed_at");
        return new Printed(
                row.getLong("number"),
                new MemberId(row.getLong("member_id")),
                new UnitId(row.getLong("unit_id")),
                new CampaignId(row.getLong("campaign_id")),
                row.getString("module"),
                new EditionHash(row.getString("edition_hash")),
                json.readValue(row.getString("paper"), Drawn.class),
                json.readValue(row.getString("terms"), QuizTerms.class),
                Utc.readPresent(row, "printed_at"),
                row.getString("printed_by_name"),
                typedAt == null ? null : new PrintedQuiz.Typed(row.getString("typed_by_name"), typedAt));
    }
}
