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
 * @param score what the chi bộ has voted by now as the score of the session, in one sentence; null while it has not
 * @param edits whether the person may write on
 * @param keeps whether the person may finish and unlock
 * @param term how the chi bộ heads its papers now
 * @param sendBy when the result is to be sent
 */
public record MinutesPage(
        Roll roll,
        MinutesDraft draft,
        @Nullable MinutesHead head,
        Map<String, Typed> texts,
        List<SessionTask> tasks,
        List<SessionTask> earlier,
        List<SessionVote> votes,
        @Nullable String score,
        String cellName,
        @Nullable String upperName,
        boolean edits,
        boolean keeps,
        CellTerm term,
        LocalDate sendBy,
        PaperLayout layout) {

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

    /** The score that stands in the minutes: finished ones keep theirs. */
    public @Nullable String scoreText() {
        return head != null && head.finished() ? head.scoreText() : score;
    }

    /** The place before the date: finished minutes keep theirs. */
    public String place() {
        return head != null && head.finished() && head.place() != null ? head.place() : term.place();
    }

    public int voteBase() {
        return head == null ? draft.voteBase() : head.voteBase();
    }
}
