package vn.quantriet.questions;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A question with its right answers. */
public sealed interface Question {

    QuestionHead head();

    /** Whether an answer earns a mark here: a free text is read by a person, a description asks nothing. */
    default boolean isGraded() {
        return !(this instanceof Essay || this instanceof Description);
    }

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

        /** What is to be matched, in the order of the bank. */
        public List<FormattedText> lefts() {
            return matched().map(Pair::left).toList();
        }

        /** What there is to choose from, each once, in the order of the bank. */
        public List<String> rights() {
            return pairs.stream().map(Pair::right).distinct().toList();
        }

        /** For each of {@link #lefts} its index in {@link #rights}. */
        public List<Integer> key() {
            var rights = rights();
            return matched().map(pair -> rights.indexOf(pair.right())).toList();
        }

        private Stream<Pair> matched() {
            return pairs.stream().filter(pair -> !pair.left().isEmpty());
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
                int line) {

            public Range {
                value = value.stripTrailingZeros();
                tolerance = tolerance.stripTrailingZeros();
            }

            public boolean holds(BigDecimal number) {
                return number.subtract(value).abs().compareTo(tolerance) <= 0;
            }
        }
    }

    /** A free text, read by a person. */
    record Essay(QuestionHead head) implements Question {}

    /** Nothing is asked. */
    record Description(QuestionHead head) implements Question {}
}
