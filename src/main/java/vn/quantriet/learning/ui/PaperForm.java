package vn.quantriet.learning.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.quantriet.learning.quiz.PrintedQuiz;
import vn.quantriet.learning.quiz.TypedLetters;
import vn.quantriet.questions.Answer;
import vn.quantriet.shared.ui.Card;

/** A field for each question of a paper; Enter leads to the next, and from the last to the button. */
class PaperForm extends Card {

    /** By position, in places of the paper; what was left empty is missing. */
    record Given(Map<Integer, Answer> answers) {}

    private final Map<PrintedQuiz.Question, TextField> fields = new LinkedHashMap<>();
    private final Consumer<Given> send;

    PaperForm(PrintedQuiz paper, Consumer<Given> send) {
        this.send = send;
        addClassName("qt-exam-form");
        add(
                new H2(getTranslation("learning.paper.form.title")),
                new Paragraph(getTranslation("learning.paper.form.text-of-page")));
        paper.questions().stream()
                .filter(question -> !question.type().equals("description"))
                .forEach(question -> fields.put(question, field(question)));
        var button = new Button(getTranslation("learning.paper.record"), click -> send());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        lead(button);
        add(button);
    }

    private TextField field(PrintedQuiz.Question question) {
        var field = new TextField(getTranslation("learning.paper.form.question", question.position()));
        field.setHelperText(getTranslation("learning.paper.form." + question.type()));
        field.setMaxLength(500);
        field.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.NONE);
        add(field);
        return field;
    }

    private void lead(Button button) {
        @Nullable TextField before = null;
        for (var field : fields.values()) {
            if (before == null) {
                field.setAutofocus(true);
            } else {
                before.addKeyPressListener(Key.ENTER, enter -> field.focus());
            }
            before = field;
        }
        if (before != null) {
            before.addKeyPressListener(Key.ENTER, enter -> button.focus());
        }
    }

    private void send() {
        var answers = new LinkedHashMap<Integer, Answer>();
        var wrong = fields.entrySet().stream()
                .filter(entry -> !understood(entry.getKey(), entry.getValue(), answers))
                .map(Map.Entry::getValue)
                .findFirst();
        wrong.ifPresentOrElse(TextField::focus, () -> send.accept(new Given(answers)));
    }

    private boolean understood(PrintedQuiz.Question question, TextField field, Map<Integer, Answer> answers) {
        field.setInvalid(false);
        if (field.getValue().isBlank()) {
            return true;
        }
        var answer = TypedLetters.read(question, field.getValue());
        answer.ifPresentOrElse(given -> answers.put(question.position(), given), () -> {
            field.setErrorMessage(getTranslation("learning.paper.form." + question.type()));
            field.setInvalid(true);
        });
        return answer.isPresent();
    }
}
