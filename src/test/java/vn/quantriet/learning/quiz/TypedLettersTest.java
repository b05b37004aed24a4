package vn.quantriet.learning.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quantriet.questions.Answer;

/** UC-022: what the secretary types from an answer sheet. */
class TypedLettersTest {

    private static final List<String> THREE = List.of("x", "y", "z");
    private static final List<String> NONE = List.of();

    @Test
    void readsLettersByTypeWithoutRegardToCaseAndSpaces() {
        assertThat(TypedLetters.read(choice("single"), " B ")).contains(new Answer.Chosen(Set.of(1)));
        assertThat(TypedLetters.read(choice("multiple"), "C, a")).contains(new Answer.Chosen(Set.of(0, 2)));
        assertThat(TypedLetters.read(choice("true-false"), "Đ")).contains(new Answer.Judged(true));
        assertThat(TypedLetters.read(choice("true-false"), "d")).contains(new Answer.Judged(true));
        assertThat(TypedLetters.read(choice("true-false"), "S")).contains(new Answer.Judged(false));
        assertThat(TypedLetters.read(matching(), "ca-")).contains(new Answer.Matched(Map.of(0, 2, 1, 0)));
        assertThat(TypedLetters.read(matching(), "bbb")).contains(new Answer.Matched(Map.of(0, 1, 1, 1, 2, 1)));
        assertThat(TypedLetters.read(ordering(), "b a c")).contains(new Answer.Ordered(List.of(1, 0, 2)));
        assertThat(TypedLetters.read(choice("number"), " 2,5 ")).contains(new Answer.Typed("2,5"));
        assertThat(TypedLetters.read(choice("text"), "Hà Nội")).contains(new Answer.Typed("Hà Nội"));
    }

    @ParameterizedTest
    @CsvSource({
        "single, d",
        "single, ab",
        "single, 1",
        "multiple, aa",
        "multiple, ad",
        "true-false, x",
        "true-false, đs",
        "matching, abcd",
        "matching, d",
        "matching, ---",
        "ordering, ab",
        "ordering, abb",
        "ordering, abcd",
        "description, a"
    })
    void refusesWhatIsNoAnswer(String type, String typed) {
        var question = switch (type) {
            case "matching" -> matching();
            case "ordering" -> ordering();
            default -> choice(type);
        };
        assertThat(TypedLetters.read(question, typed)).isEmpty();
    }

    private static PrintedQuiz.Question choice(String type) {
        return new PrintedQuiz.Question(1, type, "?", THREE, NONE, NONE, NONE);
    }

    private static PrintedQuiz.Question matching() {
        return new PrintedQuiz.Question(1, "matching", "?", NONE, THREE, THREE, NONE);
    }

    private static PrintedQuiz.Question ordering() {
        return new PrintedQuiz.Question(1, "ordering", "?", NONE, NONE, NONE, THREE);
    }
}
