package vn.quantriet.catalogue.content.reading;

import java.util.Set;
import java.util.TreeSet;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.faults.FileFaults;
import vn.quantriet.catalogue.content.text.KnownDocuments;
import vn.quantriet.questions.BankQuestion;
import vn.quantriet.questions.Difficulty;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.QuestionState;

/** What {@code questions.yaml} says about one question. */
record QuestionEntry(Fields fields, FileFaults faults, KnownDocuments documents) {

    static final int FEWEST_ITEMS = 3;

    private static final Set<String> COMMON = Set.of("status", "difficulty", "source", "checked-by", "checked-on");
    private static final Set<String> ORDERING = Set.of("type", "tag", "text", "items", "feedback");

    private enum Type {
        ORDERING
    }

    /** What the author says of a question. */
    record Entry(Difficulty difficulty, QuestionState state, String source) {

        static final Entry UNREAD = new Entry(Difficulty.MEDIUM, QuestionState.DRAFT, "");

        BankQuestion of(Question question) {
            return new BankQuestion(question, difficulty, state, source);
        }
    }

    Entry read() {
        var known = new TreeSet<>(COMMON);
        if (fields.has("type")) {
            known.addAll(ORDERING);
            fields.choice("type", Type.class);
            fields.filled("tag");
            fields.filled("text");
            if (fields.text("feedback").isEmpty()) {
                faults.add(fields.line("feedback"), FaultCode.QUESTION_FEEDBACK_MISSING);
            }
        }
        fields.knowsOnly(known).needs("status", "difficulty");
        var difficulty = fields.choice("difficulty", Difficulty.class);
        var state = fields.choice("status", QuestionState.class);
        sources();
        var checkedOn = fields.date("checked-on");
        if (state == QuestionState.CHECKED) {
            needs("source", fields.text("source").isEmpty());
            needs("checked-by", fields.text("checked-by").isEmpty());
            needs("checked-on", checkedOn == null && fields.text("checked-on").isEmpty());
        }
        return new Entry(difficulty, state, fields.text("source"));
    }

    private void needs(String name, boolean missing) {
        if (missing) {
            faults.add(fields.line(name), FaultCode.QUESTION_NOT_TRACED, name);
        }
    }

    /** Citations and addresses, divided by semicolons. */
    private void sources() {
        var line = fields.line("source");
        for (var part : fields.text("source").split(";")) {
            var source = part.strip();
            if (source.contains("://")) {
                if (!Addresses.isWeb(source)) {
                    faults.add(line, FaultCode.ADDRESS_WRONG, source);
                }
            } else if (!source.isEmpty()) {
                documents.resolve(source.replaceAll("\\s*§.*", ""), line, faults);
            }
        }
    }
}
