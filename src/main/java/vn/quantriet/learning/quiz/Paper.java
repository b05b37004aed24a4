package vn.quantriet.learning.quiz;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.QuizTerms;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.questions.Drawn;
import vn.quantriet.questions.DrawnQuestion;

/**
 * What of an attempt never changes: whose it is, which questions in which order, by which terms.
 *
 * @param row its number in the database
 * @param number from 1, of the member in campaign and module
 * @param deadline null where there is no time limit
 */
record Paper(
        long row,
        AttemptId id,
        MemberId member,
        CampaignId campaign,
        String module,
        EditionHash edition,
        int number,
        Drawn drawn,
        QuizTerms terms,
        Instant startedAt,
        @Nullable Instant deadline) {

    /** @param position from 1 */
    Optional<DrawnQuestion> question(int position) {
        return position < 1 || position > drawn.questions().size()
                ? Optional.empty()
                : Optional.of(drawn.questions().get(position - 1));
    }

    Paper stored(long number) {
        return new Paper(number, id, member, campaign, module, edition, this.number, drawn, terms, startedAt, deadline);
    }
}
