package vn.quantriet.catalogue.content.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.faults.FileFaults;
import vn.quantriet.questions.Blueprint;
import vn.quantriet.questions.Blueprint.Mix;

/**
 * Reads how a quiz is to be drawn, from the front matter of {@code module.md}.
 *
 * @param faults of the front matter
 */
record QuizReader(FileFaults faults) {

    private static final String QUESTIONS = "questions";
    private static final String SECTIONS = "sections";

    Blueprint read(@Nullable Fields quiz) {
        if (quiz == null) {
            return Blueprint.DEFAULT;
        }
        quiz.knowsOnly(Set.of(QUESTIONS, SECTIONS, "mix"));
        var questions = quiz.has(QUESTIONS) ? positive(quiz, QUESTIONS) : Blueprint.QUESTIONS;
        var sections = sections(quiz.block(SECTIONS));
        var sum = sections.values().stream().mapToInt(Integer::intValue).sum();
        if (sum > questions) {
            faults.add(quiz.line(SECTIONS), FaultCode.QUIZ_SECTIONS_TOO_MANY, sum, questions);
            return new Blueprint(questions, Map.of(), mix(quiz.block("mix")));
        }
        return new Blueprint(questions, sections, mix(quiz.block("mix")));
    }

    private Map<String, Integer> sections(@Nullable Fields block) {
        var sections = new LinkedHashMap<String, Integer>();
        if (block != null) {
            block.all().keySet().forEach(tag -> sections.put(tag, positive(block, tag)));
        }
        return sections;
    }

    private static Mix mix(@Nullable Fields block) {
        if (block == null) {
            return Mix.ANY;
        }
        block.knowsOnly(Set.of("easy", "medium", "hard"));
        return new Mix(block.number("easy"), block.number("medium"), block.number("hard"));
    }

    /** 1 when it is missing or wrong, which was told. */
    private int positive(Fields block, String name) {
        if (block.filled(name).matches("0+")) {
            faults.add(block.line(name), FaultCode.FIELD_NOT_NUMBER, name);
        }
        return Math.max(1, block.number(name));
    }
}
