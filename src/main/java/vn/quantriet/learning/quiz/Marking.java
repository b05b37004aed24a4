package vn.quantriet.learning.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.LateAnswers;
import vn.quantriet.campaign.QuizSetting;
import vn.quantriet.questions.AnswerJson;
import vn.quantriet.questions.Fraction;
import vn.quantriet.questions.Grading;
import vn.quantriet.questions.GradingRules;

/** Marks an attempt from its answers: pure, so that it can be done again at any time and must give the same. */
final class Marking {

    private static final int WHOLE_PERCENT = 100;

    private Marking() {}

    static Marks of(Paper paper, QuizBank bank, List<KeptAnswer> answers) {
        var counting = counting(paper, answers);
        var rules = new GradingRules(paper.terms().diacriticsOptional());
        var marked = new ArrayList<Marks.Marked>();
        var total = Fraction.NOTHING;
        for (var drawn : paper.drawn().questions()) {
            var position = marked.size() + 1;
            var face = bank.face(drawn.id());
            var kept = counting.get(position);
            var given = kept == null || kept.answer() == null ? null : AnswerJson.parse(kept.answer());
            var grade = Grading.grade(face.question(), given, rules);
            marked.add(new Marks.Marked(position, drawn, face, given, kept != null && kept.late(), grade));
            total = total.plus(grade.mark());
        }
        return new Marks(
                List.copyOf(marked),
                total,
                passed(total, marked.size(), paper.terms().value(QuizSetting.PASS_PERCENT)));
    }

    /** The answer that counts for each position. */
    private static Map<Integer, KeptAnswer> counting(Paper paper, List<KeptAnswer> answers) {
        var counting = new HashMap<Integer, KeptAnswer>();
        for (var answer : answers) {
            if (!answer.late() || counts(paper, answer, counting.get(answer.position()))) {
                counting.put(answer.position(), answer);
            }
        }
        return counting;
    }

    /** A late answer that claims to be from before the deadline, where the terms count those; it must be newer than the other. */
    private static boolean counts(Paper paper, KeptAnswer late, @Nullable KeptAnswer inTime) {
        return paper.terms().lateAnswers() == LateAnswers.COUNTED
                && !late.givenAt().isAfter(Objects.requireNonNull(paper.deadline()))
                && (inTime == null || late.sequence() > inTime.sequence());
    }

    static boolean passed(Fraction total, int outOf, int passPercent) {
        return outOf > 0 && total.compareTo(Fraction.of((long) passPercent * outOf, WHOLE_PERCENT)) >= 0;
    }
}
