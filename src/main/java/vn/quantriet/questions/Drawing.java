package vn.quantriet.questions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws quizzes: pure, the same seed draws the same quiz. */
public final class Drawing {

    private static final int TRIES = 100;
    private static final List<Difficulty> FROM_HARD = List.of(Difficulty.HARD, Difficulty.MEDIUM, Difficulty.EASY);

    private final RandomGenerator random;
    private final List<BankQuestion> pool;
    private final List<BankQuestion> drawn = new ArrayList<>();
    private final Map<Difficulty, Integer> wanted;

    private Drawing(List<BankQuestion> pool, Blueprint blueprint, RandomGenerator random) {
        this.random = random;
        this.pool = pool;
        this.wanted = shares(blueprint);
    }

    /**
     * First what the sections must have, then the rest from the whole bank; no question twice. For a hard question that the pool
     * cannot give it takes a medium one, then an easy one; for a medium one an easy, then a hard one; for an easy one a medium,
     * then a hard one. A pool that is too small gives all it has.
     */
    public static Drawn draw(QuestionBank bank, Blueprint blueprint, RandomGenerator random) {
        var pool = new ArrayList<>(bank.drawable());
        Collections.shuffle(pool, random);
        var drawing = new Drawing(pool, blueprint, random);
        blueprint
                .sections()
                .forEach((tag, number) -> drawing.take(
                        number, question -> question.question().head().tags().contains(tag)));
        drawing.take(blueprint.questions() - drawing.drawn.size(), question -> true);
        Collections.shuffle(drawing.drawn, random);
        return new Drawn(drawing.drawn.stream().map(drawing::shown).toList());
    }

    private void take(int number, Predicate<BankQuestion> fitting) {
        for (var n = 0; n < number; n++) {
            var question = next(fitting);
            if (question == null) {
                return;
            }
            pool.remove(question);
            drawn.add(question);
        }
    }

    /** The pool is shuffled: the first that fits is any that fits. */
    private @Nullable BankQuestion next(Predicate<BankQuestion> fitting) {
        if (wanted.isEmpty()) {
            return first(fitting);
        }
        var wished = first(fitting.and(question -> wanted.getOrDefault(question.difficulty(), 0) > 0));
        if (wished != null) {
            wanted.merge(wished.difficulty(), -1, Integer::sum);
            return wished;
        }
        var missing = FROM_HARD.stream()
                .filter(difficulty -> wanted.getOrDefault(difficulty, 0) > 0)
                .findFirst()
                .orElse(Difficulty.MEDIUM);
        wanted.merge(missing, -1, Integer::sum);
        return instead(missing).stream()
                .map(difficulty -> first(fitting.and(question -> question.difficulty() == difficulty)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<Difficulty> instead(Difficulty missing) {
        return switch (missing) {
            case HARD -> List.of(Difficulty.MEDIUM, Difficulty.EASY, Difficulty.HARD);
            case MEDIUM -> List.of(Difficulty.EASY, Difficulty.HARD, Difficulty.MEDIUM);
            case EASY -> List.of(Difficulty.MEDIUM, Difficulty.HARD, Difficulty.EASY);
        };
    }

    private @Nullable BankQuestion first(Predicate<BankQuestion> fitting) {
        return pool.stream().filter(fitting).findFirst().orElse(null);
    }

    /** So many of each difficulty as the mix says, to the nearest whole; what is left over goes to the greatest remainders. */
    static Map<Difficulty, Integer> shares(Blueprint blueprint) {
        var mix = blueprint.mix();
        var shares = new EnumMap<Difficulty, Integer>(Difficulty.class);
        if (mix.isAny()) {
            return shares;
        }
        var whole = mix.easy() + mix.medium() + mix.hard();
        var left = blueprint.questions();
        for (var difficulty : Difficulty.values()) {
            var share = blueprint.questions() * mix.of(difficulty) / whole;
            shares.put(difficulty, share);
            left -= share;
        }
        shares.keySet().stream()
                .sorted(Comparator.comparing(
                        (Difficulty difficulty) -> -(blueprint.questions() * mix.of(difficulty) % whole)))
                .limit(left)
                .forEach(difficulty -> shares.merge(difficulty, 1, Integer::sum));
        return shares;
    }

    private DrawnQuestion shown(BankQuestion question) {
        return new DrawnQuestion(
                question.id(),
                switch (question.question()) {
                    case Question.SingleChoice single ->
                        shuffled(single.choices().size());
                    case Question.MultipleChoice multiple ->
                        shuffled(multiple.choices().size());
                    case Question.Matching matching ->
                        shuffled(
                                matching.rights().size(),
                                order -> !order.subList(
                                                0,
                                                Math.min(
                                                        order.size(),
                                                        matching.key().size()))
                                        .equals(matching.key()));
                    case Question.Ordering ordering ->
                        shuffled(
                                ordering.items().size(),
                                order -> IntStream.range(1, order.size())
                                        .noneMatch(at -> order.get(at) == order.get(at - 1) + 1));
                    default -> List.of();
                });
    }

    private List<Integer> shuffled(int size) {
        var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    /** Until it is as wanted; where no order is, any. What is left untouched must not happen to be right. */
    private List<Integer> shuffled(int size, Predicate<List<Integer>> isWanted) {
        var order = shuffled(size);
        for (var tries = 0; tries < TRIES && !isWanted.test(order); tries++) {
            order = shuffled(size);
        }
        return order;
    }
}
