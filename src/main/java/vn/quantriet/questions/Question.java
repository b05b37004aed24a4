package vn.quantriet.questions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question with its right answers. */
public sealed interface Question {

    QuestionHead head();

    /**
     * Something to choose, or a text to be matched.
     *
     * @param weight part of the mark that it earns
     * @param feedback shown to who chose it; null for none
     * @param line where it stands in the file, from 1
     */
    record Choice(
            FormattedText text, Fraction weight, @Nullable FormattedText feedback, int line) {}

    /** One is to be chosen. */
    record SingleChoice(QuestionHead head, List<Choice> choices) implements Question {
        public SingleChoice {
            choices = List.copyOf(choices);
        }
    }

    /** Several may be chosen; their weights add up, deductions too. */
    record MultipleChoice(QuestionHead head, List<Choice> choices) implements Question {
        public MultipleChoice {
            choices = List.copyOf(choices);
        }
    }

    /**
     * @param whenWrong shown after the wrong answer; null for none
     * @param whenRight shown after the right answer; null for none
     */
    record TrueFalse(
            QuestionHead head,
            boolean right,
            @Nullable FormattedText whenWrong,
            @Nullable FormattedText whenRight) implements Question {}

    /**
     * @param pairs right sides of pairs without a left side are distractors
     */
    record Matching(QuestionHead head, List<Pair> pairs) implements Question {
        public Matching {
            pairs = List.copyOf(pairs);
        }

        /** What belongs together; the left side may be empty. */
        public record Pair(FormattedText left, String right) {}
    }

    /**
     * @param items in the right order
     */
    record Ordering(QuestionHead head, List<String> items) implements Question {
        public Ordering {
            items = List.copyOf(items);
        }
    }

    /**
     * @param answers an asterisk stands for anything; the first that fits counts
     */
    record ShortText(QuestionHead head, List<Choice> answers) implements Question {
        public ShortText {
            answers = List.copyOf(answers);
        }
    }

    /**
     * @param otherwise shown when no answer fits; null for none
     */
    record Numeric(
            QuestionHead head,
            List<Range> answers,
            @Nullable FormattedText otherwise) implements Question {
        public Numeric {
            answers = List.copyOf(answers);
        }

        /** Accepts from value − tolerance to value + tolerance, both included. */
        public record Range(
                BigDecimal value,
                BigDecimal tolerance,
                Fraction weight,
                @Nullable FormattedText feedback,
                int line) {}
    }

    /** A free text, read by a person. */
    record Essay(QuestionHead head) implements Question {}

    /** Nothing is asked. */
    record Description(QuestionHead head) implements Question {}
}
