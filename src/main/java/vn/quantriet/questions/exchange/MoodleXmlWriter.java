package vn.quantriet.questions.exchange;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.quantriet.questions.FormattedText;
import vn.quantriet.questions.Fraction;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.Question.Choice;
import vn.quantriet.questions.QuestionHead;
import vn.quantriet.questions.TextFormat;
import vn.quantriet.questions.gift.Weights;

/** Writes Moodle XML. Moodle has no question about order of its own; that one is left out. */
public final class MoodleXmlWriter {

    private static final FormattedText NONE = new FormattedText("", TextFormat.MOODLE);

    private final XMLStreamWriter out;

    private MoodleXmlWriter(XMLStreamWriter out) {
        this.out = out;
    }

    public static boolean canWrite(Question question) {
        return !(question instanceof Question.Ordering);
    }

    /** What the format cannot hold is left out. */
    public static String write(List<Question> questions) {
        var text = new StringWriter();
        try {
            var writer =
                    new MoodleXmlWriter(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
            writer.all(questions);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text + "\n";
    }

    private void all(List<Question> questions) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeCharacters("\n");
        out.writeStartElement("quiz");
        List<String> category = List.of();
        for (var question : questions) {
            if (!question.head().category().equals(category)) {
                category = question.head().category();
                category(category);
            }
            if (canWrite(question)) {
                question(question);
            }
        }
        out.writeCharacters("\n");
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void category(List<String> names) throws XMLStreamException {
        start("question", "type", "category");
        start("category");
        text("$course$/top"
                + names.stream().map(name -> "/" + name.replace("/", "//")).collect(Collectors.joining()));
        out.writeEndElement();
        out.writeEndElement();
    }

    private void question(Question question) throws XMLStreamException {
        var head = question.head();
        start("question", "type", type(question));
        start("name");
        text(head.name());
        out.writeEndElement();
        formatted("questiontext", head.text());
        formatted("generalfeedback", head.generalFeedback());
        simple("defaultgrade", question instanceof Question.Description ? "0" : "1");
        simple("penalty", "0");
        simple("hidden", "0");
        simple("idnumber", head.id() == null ? "" : head.id());
        answers(question);
        tags(head);
        out.writeEndElement();
    }

    private static String type(Question question) {
        return switch (question) {
            case Question.SingleChoice _, Question.MultipleChoice _ -> "multichoice";
            case Question.TrueFalse _ -> "truefalse";
            case Question.Matching _ -> "matching";
            case Question.ShortText _ -> "shortanswer";
            case Question.Numeric _ -> "numerical";
            case Question.Essay _ -> "essay";
            case Question.Description _ -> "description";
            case Question.Ordering _ -> throw new IllegalArgumentException("No question about order");
        };
    }

    private void answers(Question question) throws XMLStreamException {
        switch (question) {
            case Question.SingleChoice single -> choices(single.choices(), true);
            case Question.MultipleChoice multiple -> choices(multiple.choices(), false);
            case Question.TrueFalse judged -> {
                answer("true", judged.right(), judged.right() ? judged.whenRight() : judged.whenWrong());
                answer("false", !judged.right(), judged.right() ? judged.whenWrong() : judged.whenRight());
            }
            case Question.ShortText text -> {
                simple("usecase", "0");
                for (var choice : text.answers()) {
                    answer(choice);
                }
            }
            case Question.Matching matching -> pairs(matching);
            case Question.Numeric numeric -> numbers(numeric);
            case Question.Essay _ -> simple("responseformat", "editor");
            case Question.Description _, Question.Ordering _ -> {}
        }
    }

    private void choices(List<Choice> choices, boolean single) throws XMLStreamException {
        simple("single", Boolean.toString(single));
        simple("shuffleanswers", "true");
        simple("answernumbering", "abc");
        for (var choice : choices) {
            answer(choice);
        }
    }

    private void answer(Choice choice) throws XMLStreamException {
        start("answer", "fraction", Weights.percent(choice.weight()));
        out.writeAttribute("format", format(choice.text()));
        text(choice.text().text());
        formatted("feedback", choice.feedback());
        out.writeEndElement();
    }

    private void answer(String text, boolean right, @Nullable FormattedText feedback) throws XMLStreamException {
        start("answer", "fraction", right ? "100" : "0");
        out.writeAttribute("format", "moodle_auto_format");
        text(text);
        formatted("feedback", feedback);
        out.writeEndElement();
    }

    private void pairs(Question.Matching matching) throws XMLStreamException {
        simple("shuffleanswers", "true");
        for (var pair : matching.pairs()) {
            start("subquestion", "format", format(pair.left()));
            text(pair.left().text());
            start("answer");
            text(pair.right());
            out.writeEndElement();
            out.writeEndElement();
        }
    }

    /** An asterisk stands for every other number. */
    private void numbers(Question.Numeric numeric) throws XMLStreamException {
        for (var range : numeric.answers()) {
            number(range.value().toPlainString(), range.tolerance().toPlainString(), range.weight(), range.feedback());
        }
        if (numeric.otherwise() != null) {
            number("*", "0", Fraction.NOTHING, numeric.otherwise());
        }
    }

    private void number(String value, String tolerance, Fraction weight, @Nullable FormattedText feedback)
            throws XMLStreamException {
        start("answer", "fraction", Weights.percent(weight));
        text(value);
        simple("tolerance", tolerance);
        formatted("feedback", feedback);
        out.writeEndElement();
    }

    private void tags(QuestionHead head) throws XMLStreamException {
        if (head.tags().isEmpty()) {
            return;
        }
        start("tags");
        for (var tag : head.tags()) {
            start("tag");
            text(tag);
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private static String format(FormattedText text) {
        return switch (text.format()) {
            case MOODLE -> "moodle_auto_format";
            case HTML -> "html";
            case PLAIN -> "plain_text";
            case MARKDOWN -> "markdown";
        };
    }

    private void formatted(String name, @Nullable FormattedText text) throws XMLStreamException {
        var present = text == null ? NONE : text;
        start(name, "format", format(present));
        text(present.text());
        out.writeEndElement();
    }

    private void text(String text) throws XMLStreamException {
        simple("text", text);
    }

    private void simple(String name, String value) throws XMLStreamException {
        start(name);
        // XML has no way to write these.
        out.writeCharacters(value.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
        out.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        if (name.equals("question")) {
            out.writeCharacters("\n");
        }
        out.writeStartElement(name);
    }

    private void start(String name, String attribute, String value) throws XMLStreamException {
        start(name);
        out.writeAttribute(attribute, value);
    }
}
