package vn.quantriet.learning.quiz;

/** No answer to this question: another type, a place that is not on the paper, a position that does not exist. */
public class AnswerNotUnderstood extends RuntimeException {

    AnswerNotUnderstood(String what) {
        super(what);
    }
}
