package vn.quantriet.questions.gift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.quantriet.questions.Fraction;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.Question.Numeric.Range;
import vn.quantriet.questions.QuestionHead;

/** Reads the answers of a question for a number: {@code 30}, {@code 30:0.5}, {@code 20..25}. */
record Numbers(Pieces pieces) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int LONGEST_SHOWN = 80;

    Question read(QuestionHead head, Piece answers) {
        var other = answers.text().indexOf('~');
        var listed = other < 0 ? answers : answers.to(other);
        var ranges = new ArrayList<Range>();
        for (var piece : pieces.needed(1, listed.cutBefore("="), answers)) {
            range(Pieces.unmarked(piece, '='), ranges);
        }
        return new Question.Numeric(head, ranges, other < 0 ? null : pieces.feedback(answers.from(other), 1));
    }

    private void range(Piece piece, List<Range> ranges) {
        var answer = pieces.weighted(piece, Fraction.WHOLE);
        var written = answer.text().text();
        var dots = written.indexOf("..");
        var colon = written.indexOf(':');
        var cut = dots >= 0 ? dots : colon;
        var first = cut < 0 ? written : written.substring(0, cut);
        var second = cut < 0 ? "0" : written.substring(cut + (dots >= 0 ? 2 : 1));
        if (!isNumber(first) || !isNumber(second)) {
            refuseNumber(piece, written);
            return;
        }
        var from = new BigDecimal(first.strip());
        var to = new BigDecimal(second.strip());
        if (dots >= 0 ? from.compareTo(to) > 0 : to.signum() < 0) {
            refuseNumber(piece, written);
        } else if (dots < 0) {
            ranges.add(new Range(from, to, answer.weight(), answer.feedback(), answer.line()));
        } else {
            ranges.add(new Range(
                    from.add(to).multiply(HALF),
                    to.subtract(from).multiply(HALF),
                    answer.weight(),
                    answer.feedback(),
                    answer.line()));
        }
    }

    private void refuseNumber(Piece piece, String written) {
        if (!written.isEmpty()) {
            pieces.fault(
                    piece,
                    GiftFault.Kind.NUMBER_WRONG,
                    written.substring(0, Math.min(written.length(), LONGEST_SHOWN)));
        }
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text.strip()).matches();
    }
}
