package vn.quantriet.attendance.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.roll.Roll;
import vn.quantriet.documents.PaperLayout;

/**
 * Minutes with all that belongs to them.
 *
 * @param draft what the roll says now
 * @param head null while the roll is open: what is shown is then a preview that is not stored
 * @param texts what was typed, by field
 * @param tasks set at this session
 * @param earlier of earlier sessions: not done yet, or told at this one
 * @param edits whether the person may write on
 * @param keeps whether the person may finish and unlock
 * @param termFrom the first day of the term in which they are numbered
 * @param sendBy the last day on which the result is sent in time
 * @param scoreNow the score as voted by now, one sentence per line; null while it is not voted
 * @param placeNow what the chi bộ writes before the date by now; blank for nothing
 */
public record MinutesPage(
        Roll roll,
        MinutesDraft draft,
        @Nullable MinutesHead head,
        Map<String, Typed> texts,
        List<SessionTask> tasks,
        List<SessionTask> earlier,
        List<SessionVote> votes,
        String cellName,
        @Nullable String upperName,
        boolean edits,
        boolean keeps,
        LocalDate termFrom,
        LocalDate sendBy,
        @Nullable String scoreNow,
        String placeNow,
        PaperLayout layout) {

    /** The first day of the term, where a chi bộ has set none. */
    public static final LocalDate USUAL_TERM = LocalDate.of(2025, 1, 1);

    /** The field of what was concluded. */
    public static final String CONCLUSION = "conclusion";

    /** What was typed. @param version to be sent along with the next writing; 0: nothing yet */
    public record Typed(String content, int version) {

        static final Typed NOTHING = new Typed("", 0);
    }

    /** The field of a point of the agenda, from 0. */
    public static String agenda(int point) {
        return "agenda-" + point;
    }

    public Typed text(String field) {
        return texts.getOrDefault(field, Typed.NOTHING);
    }

    public boolean isFinished() {
        return head != null && head.finished();
    }

    /** Whether the roll was corrected after it was taken over. */
    public boolean isBehindRoll() {
        return head != null && !head.finished() && !head.rollText().equals(draft.text());
    }

    public String rollText() {
        return head == null ? draft.text() : head.rollText();
    }

    /** The voted score, kept as it was when the minutes were finished; null for none. */
    public @Nullable String scoreText() {
        return head != null && head.finished() ? head.scoreText() : scoreNow;
    }

    /** What stands before the date, kept as it was when the minutes were finished; blank for nothing. */
    public String place() {
        return head != null && head.finished() ? head.place() : placeNow;
    }

    public int voteBase() {
        return head == null ? draft.voteBase() : head.voteBase();
    }
}
