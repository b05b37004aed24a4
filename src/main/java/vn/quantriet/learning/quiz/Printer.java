package vn.quantriet.learning.quiz;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.quantriet.questions.Answer;
import vn.quantriet.questions.AnswerJson;
import vn.quantriet.questions.DrawnQuestion;
import vn.quantriet.questions.Question;

/** Puts questions and answers into the places they have on one paper. */
final class Printer {

    private Printer() {}

    static List<PaperJson.Asked> questions(Paper paper, QuizBank bank) {
        var drawn = paper.drawn().questions();
        return IntStream.range(0, drawn.size())
                .mapToObj(index -> asked(
                        index + 1, drawn.get(index), bank.face(drawn.get(index).id())))
                .toList();
    }

    static PaperJson.Asked asked(int position, DrawnQuestion drawn, QuizBank.Face face) {
        var question = face.question();
        return new PaperJson.Asked(
                position,
                face.type(),
                face.html(),
                face.options().isEmpty() ? null : options(placed(drawn, face.options())),
                face.lefts().isEmpty() ? null : face.lefts(),
                question instanceof Question.Matching matching ? placed(drawn, matching.rights()) : null,
                question instanceof Question.Ordering ordering ? placed(drawn, ordering.items()) : null);
    }

    private static List<PaperJson.Option> options(List<String> placed) {
        return IntStream.range(0, placed.size())
                .mapToObj(place -> new PaperJson.Option(place, placed.get(place)))
                .toList();
    }

    private static List<String> placed(DrawnQuestion drawn, List<String> written) {
        return drawn.order().isEmpty()
                ? written
                : drawn.order().stream().map(written::get).toList();
    }

    /** An answer as kept, for the browser; null where there is none. */
    static @Nullable ObjectNode shown(DrawnQuestion drawn, QuizBank.Face face, @Nullable String kept) {
        return kept == null ? null : shown(drawn, face, AnswerJson.parse(kept));
    }

    static @Nullable ObjectNode shown(DrawnQuestion drawn, QuizBank.Face face, @Nullable Answer written) {
        return written == null ? null : AnswerJson.write(face.question(), drawn.asShown(written));
    }
}
