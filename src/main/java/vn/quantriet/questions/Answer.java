package vn.quantriet.questions;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * What somebody gave, numbered from 0. What is kept and graded counts in the order of the bank; a browser counts by places on its
 * paper, and {@link DrawnQuestion} leads from one to the other.
 */
public sealed interface Answer {

    /** The same with other numbers for choices, right sides and items. */
    Answer renumbered(IntUnaryOperator number);

    /** Whether nothing was chosen, matched or typed. */
    boolean isEmpty();

    /** To a single or multiple choice. */
    record Chosen(Set<Integer> options) implements Answer {

        public Chosen {
            options = Collections.unmodifiableSet(new TreeSet<>(options));
        }

        public static Chosen of(int... options) {
            return new Chosen(Set.copyOf(Arrays.stream(options).boxed().toList()));
        }

        @Override
        public boolean isEmpty() {
            return options.isEmpty();
        }

        @Override
        public Answer renumbered(IntUnaryOperator number) {
            return new Chosen(options.stream().map(number::applyAsInt).collect(Collectors.toSet()));
        }
    }

    /** To a true/false question. */
    record Judged(boolean value) implements Answer {
        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public Answer renumbered(IntUnaryOperator number) {
            return this;
        }
    }

    /**
     * To a matching.
     *
     * @param pairs index in {@link Question.Matching#lefts} → index in {@link Question.Matching#rights}; some may be missing
     */
    record Matched(Map<Integer, Integer> pairs) implements Answer {

        public Matched {
            pairs = Collections.unmodifiableMap(new TreeMap<>(pairs));
        }

        @Override
        public boolean isEmpty() {
            return pairs.isEmpty();
        }

        /** Left sides keep their order on every paper. */
        @Override
        public Answer renumbered(IntUnaryOperator number) {
            var renumbered = new TreeMap<Integer, Integer>();
            pairs.forEach((left, right) -> renumbered.put(left, number.applyAsInt(right)));
            return new Matched(renumbered);
        }
    }

    /**
     * To an ordering.
     *
     * @param order every item once, in the order given
     */
    record Ordered(List<Integer> order) implements Answer {

        public Ordered {
            order = List.copyOf(order);
        }

        @Override
        public boolean isEmpty() {
            return order.isEmpty();
        }

        @Override
        public Answer renumbered(IntUnaryOperator number) {
            return new Ordered(order.stream().map(number::applyAsInt).toList());
        }
    }

    /** To a question for a short text or a number. */
    record Typed(String text) implements Answer {
        @Override
        public boolean isEmpty() {
            return text.isBlank();
        }

        @Override
        public Answer renumbered(IntUnaryOperator number) {
            return this;
        }
    }
}
