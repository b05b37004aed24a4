package vn.quantriet.learning.quiz;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.completion.Duty;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartReport;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.shared.Utc;

/** Attempts that passed, as campaigns ask for them. */
@Component
class PassedRecords {

    private final JdbcClient jdbc;

    PassedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What members themselves passed in the campaign that asks, while its window lasted. */
    List<PartReport> inWindow(Duty duty) {
        var until = duty.closesAt();
        return jdbc.sql("""
                        SELECT member_id, edition_hash, handed_in_at FROM attempt
                         WHERE campaign_id = :campaign AND module = :module AND passed AND recorded_by IS NULL
                           AND (:until IS NULL OR handed_in_at < :until) ORDER BY member_id, number""")
                .param("campaign", duty.campaign().value())
                .param("module", duty.module())
                .param("until", until == null ? null : Utc.of(until))
                .query((row, number) -> new PartReport(
                        new MemberId(row.getLong("member_id")),
                        duty.module(),
                        Part.QUIZ,
                        PartState.DONE,
                        new EditionHash(row.getString("edition_hash")),
                        Utc.readPresent(row, "handed_in_at"),
                        null,
                        null))
                .list();
    }

    /** Who typed the attempt in from paper. */
    Optional<MemberId> recorder(StoredAttempt attempt) {
        return jdbc.sql("SELECT recorded_by FROM attempt WHERE id = :row AND recorded_by IS NOT NULL")
                .param("row", attempt.paper().row())
                .query((row, number) -> new MemberId(row.getLong(1)))
                .optional();
    }
}
