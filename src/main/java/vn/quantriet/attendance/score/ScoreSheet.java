package vn.quantriet.attendance.score;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.StudySession;

/**
 * The score of a session as it stands.
 *
 * @param keeps whether the reader proposes and records the vote
 * @param proposed whether it was proposed
 * @param stale whether the roll says otherwise by now than when it was proposed
 * @param voteBase full members present who may vote
 */
public record ScoreSheet(
        StudySession session,
        ScoreTemplate template,
        List<Line> lines,
        boolean keeps,
        boolean proposed,
        boolean voted,
        boolean stale,
        int total,
        String band,
        int voteBase,
        @Nullable Votes votes) {

    /**
     * @param points as proposed; null while nothing is
     * @param told what the roll says; null where it is chosen
     * @param calculationKey message key of how, with its values
     */
    public record Line(
            ScoreItem item,
            @Nullable Integer points,
            @Nullable Integer told,
            @Nullable String calculationKey,
            List<String> values) {}
}
