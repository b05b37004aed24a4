package vn.quantriet.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.completion.OnRoster;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.learning.ReadPart.Mark;
import vn.quantriet.shared.Utc;

/** Marks as campaigns ask for them. */
@Component
class MarkRecords {

    private static final String LISTED = """
            SELECT m.member_id, m.reading_key, m.edition_hash, m.at
              FROM reading_mark m JOIN (%s) l ON l.member_id = m.member_id
             WHERE m.module = :module ORDER BY m.member_id""".formatted(OnRoster.MEMBERS);

    private final JdbcClient jdbc;

    MarkRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Mark> of(MemberId member, String module) {
        return jdbc.sql("SELECT reading_key, edition_hash, at FROM reading_mark"
                        + " WHERE member_id = :member AND module = :module")
                .param("member", member.value())
                .param("module", module)
                .query(MarkRecords::read)
                .list();
    }

    /** What everybody on the list of a campaign has read of a module, one member after the other; one statement. */
    void ofListed(CampaignId campaign, String module, BiConsumer<MemberId, List<Mark>> each) {
        var sorted = new Sorted(each);
        jdbc.sql(LISTED)
                .param("campaign", campaign.value())
                .param("module", module)
                .query(sorted::take);
        sorted.finish();
    }

    private static Mark read(ResultSet row, int number) throws SQLException {
        return new Mark(
                row.getString("reading_key"),
                new EditionHash(row.getString("edition_hash")),
                Utc.readPresent(row, "at"));
    }

    /** Rows in the order of members. */
    private static final class Sorted {

        private final BiConsumer<MemberId, List<Mark>> each;
        private @Nullable MemberId member;
        private List<Mark> marks = new ArrayList<>();

        private Sorted(BiConsumer<MemberId, List<Mark>> each) {
            this.each = each;
        }

        private void take(ResultSet row) throws SQLException {
            var next = new MemberId(row.getLong("member_id"));
            if (!next.equals(member)) {
                finish();
                member = next;
                marks = new ArrayList<>();
            }
            marks.add(read(row, 0));
        }

        private void finish() {
            if (member != null) {
                each.accept(member, marks);
            }
        }
    }
}
