package vn.quantriet.questions.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quantriet.questions.Fraction;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.Question.Choice;
import vn.quantriet.questions.Question.Matching.Pair;
import vn.quantriet.questions.QuestionHead;

/** Reads one question from its block, and gathers what is wrong in it. */
final class QuestionParser {

    private static final int LONGEST_NAME = 255;
    private static final int NAME_FROM_TEXT = 80;
    private static final int FEWEST = 2;
    private static final String GAP = "_____";
    private static final String GENERAL = "####";
    private static final String ARROW = "->";
    private static final Set<String> TRUE = Set.of("T", "TRUE");
    private static final Set<String> FALSE = Set.of("F", "FALSE");

    private final Block block;
    private final List<String> category;
    private final Pieces pieces;

    QuestionParser(Block block, List<String> category) {
        this.block = block;
        this.category = category;
        this.pieces = new Pieces(block);
    }

    List<GiftFault> faults() {
        return pieces.faults();
    }

    Question parse() {
        var whole = new Piece(block.text(), 0).trimmed();
        var name = "";
        var text = whole;
        if (whole.text().startsWith("::") && whole.text().indexOf("::", 2) > 0) {
            var end = whole.text().indexOf("::", 2);
            name = Escapes.show(whole.text().substring(2, end));
            text = whole.from(end + 2);
        }
        var open = text.text().indexOf('{');
        var close = text.text().indexOf('}');
        if (open < 0 != close < 0 || close < open) {
            pieces.fault(open < 0 || close >= 0 ? text.from(close) : text.from(open), GiftFault.Kind.BRACE_MISSING);
            return new Question.Description(head(name, text, null));
        }
        if (open < 0) {
            return new Question.Description(head(name, text, null));
        }
        var after = text.from(close + 1);
        var asked = after.isBlank()
                ? text.to(open)
                : new Piece(text.text().substring(0, open) + GAP + after.text(), text.place());
        var inner = text.to(close).from(open + 1);
        var general = inner.text().lastIndexOf(GENERAL);
        // The question's format is the answers' default, so it is read first.
        var head = head(name, asked, general < 0 ? null : inner.from(general + GENERAL.length()));
        return answered(head, (general < 0 ? inner : inner.to(general)).trimmed());
    }

    private QuestionHead head(String name, Piece text, @Nullable Piece general) {
        var asked = pieces.question(text);
        if (asked.isEmpty()) {
            pieces.fault(text, GiftFault.Kind.TEXT_MISSING);
        }
        return new QuestionHead(
                block.id(),
                block.tags(),
                name.isEmpty() ? start(asked.text(), NAME_FROM_TEXT) : start(name, LONGEST_NAME),
                category,
                asked,
                general == null || general.isBlank() ? null : pieces.formatted(general),
                block.lineAt(text.trimmed().place()));
    }

    private Question answered(QuestionHead head, Piece answers) {
        if (answers.isBlank()) {
            return new Question.Essay(head);
        }
        if (answers.text().startsWith("#")) {
            return new Numbers(pieces).read(head, answers.from(1));
        }
        if (answers.has("~")) {
            return choice(head, answers);
        }
        if (answers.has("=") && answers.has(ARROW)) {
            return matching(head, answers);
        }
        var word = answers.before("#").text().strip();
        if (TRUE.contains(word) || FALSE.contains(word)) {
            return trueFalse(head, TRUE.contains(word), answers);
        }
        return new Question.ShortText(
                head,
                pieces.needed(1, answers.cutBefore("="), answers).stream()
                        .map(piece -> pieces.weighted(Pieces.unmarked(piece, '='), Fraction.WHOLE))
                        .toList());
    }

    private Question choice(QuestionHead head, Piece answers) {
        var choices = pieces.needed(FEWEST, answers.cutBefore("~="), answers).stream()
                .map(this::choice)
                .toList();
        return answers.has("=") ? new Question.SingleChoice(head, choices) : new Question.MultipleChoice(head, choices);
    }

    /** A weight after the equals sign is not read; it stays in the text. */
    private Choice choice(Piece piece) {
        if (piece.text().startsWith("=")) {
            return pieces.answer(piece.from(1).trimmed(), Fraction.WHOLE, piece);
        }
        return pieces.weighted(Pieces.unmarked(piece, '~'), Fraction.NOTHING);
    }

    private Question matching(QuestionHead head, Piece answers) {
        var pairs = new ArrayList<Pair>();
        for (var piece : pieces.needed(FEWEST, answers.cutBefore("="), answers)) {
            var pair = Pieces.unmarked(piece, '=');
            var arrow = pair.text().indexOf(ARROW);
            var right = arrow < 0 ? "" : Escapes.show(pair.text().substring(arrow + ARROW.length()));
            if (right.isEmpty()) {
                pieces.fault(piece, GiftFault.Kind.PAIR_BROKEN, Escapes.show(pair.text()));
            } else {
                pairs.add(new Pair(pieces.formatted(pair.to(arrow)), right));
            }
        }
        return new Question.Matching(head, pairs);
    }

    /** After the first mark what is shown when wrong, after the second what is shown when right. */
    private Question trueFalse(QuestionHead head, boolean right, Piece answers) {
        return new Question.TrueFalse(head, right, pieces.feedback(answers, 1, 2), pieces.feedback(answers, 2));
    }

    private static String start(String text, int length) {
        var line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= length
                ? line
                : line.substring(0, line.offsetByCodePoints(0, length));
    }
}
