package vn.quantriet.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import vn.quantriet.learning.quiz.PrintedQuiz;
import vn.quantriet.shared.Format;

/** One paper: its number, the questions, and at the end the answer sheet that is typed in. */
class PaperSheet extends Section {

    PaperSheet(PrintedQuiz paper, ZoneId zone) {
        addClassName("qt-exam");
        var number = new Span(getTranslation("learning.paper.sheet.number", Long.toString(paper.number())));
        number.addClassName("qt-exam-number");
        add(
                number,
                new H2(getTranslation("learning.quiz.title", paper.title())),
                new Paragraph(getTranslation("learning.paper.sheet.name", paper.memberName())),
                new Paragraph(getTranslation(
                        "learning.paper.sheet.how", paper.questions().size(), paper.passPercent())));
        var questions = new OrderedList();
        questions.addClassName("qt-exam-questions");
        paper.questions().forEach(question -> questions.add(question(question)));
        add(questions, answers(paper), foot(paper, zone));
    }

    private ListItem question(PrintedQuiz.Question question) {
        var item = new ListItem(html(question.html()));
        if (question.type().equals("true-false")) {
            item.add(new Paragraph(getTranslation("learning.paper.sheet.true-false")));
        }
        item.add(lettered(question.options(), false));
        if (!question.lefts().isEmpty()) {
            item.add(numbered(question.lefts()));
        }
        item.add(lettered(question.rights(), true));
        item.add(lettered(question.items(), true));
        return item;
    }

    /** @param plain whether it is text, not sanitised HTML */
    private static Component lettered(List<String> lines, boolean plain) {
        var list = new OrderedList(OrderedList.NumberingType.UPPERCASE_LETTER);
        lines.forEach(line -> list.add(plain ? new ListItem(line) : new ListItem(html(line))));
        list.setVisible(!lines.isEmpty());
        return list;
    }

    private static Component numbered(List<String> lines) {
        var list = new OrderedList();
        lines.forEach(line -> list.add(new ListItem(html(line))));
        return list;
    }

    private static Html html(String sanitised) {
        return new Html("<div>" + sanitised + "</div>");
    }

    private Div answers(PrintedQuiz paper) {
        var sheet = new Div();
        sheet.addClassName("qt-exam-answers");
        var title = new H2(getTranslation("learning.paper.sheet.answers", Long.toString(paper.number())));
        paper.questions().stream()
                .filter(question -> !question.type().equals("description"))
                .forEach(question -> {
                    var box = new Div(new Span(Integer.toString(question.position())), new Span());
                    box.addClassName("qt-exam-box");
                    sheet.add(box);
                });
        return new Div(title, sheet);
    }

    private Paragraph foot(PrintedQuiz paper, ZoneId zone) {
        var foot = new Paragraph(
                getTranslation("learning.paper.sheet.foot", Format.moment(paper.printedAt(), zone), paper.printedBy()));
        foot.addClassName("qt-t");
        return foot;
    }
}
