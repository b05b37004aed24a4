package vn.quantriet.learning.quiz;

/** There is no such attempt or quiz, or it is another member's: nobody learns which. */
public class AttemptNotFound extends RuntimeException {

    AttemptNotFound(String what) {
        super("No attempt or quiz " + what);
    }
}
