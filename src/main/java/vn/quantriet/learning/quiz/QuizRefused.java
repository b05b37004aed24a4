package vn.quantriet.learning.quiz;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something about a quiz cannot be done now; nothing was changed. */
public class QuizRefused extends RuntimeException {

    /** Why, by the word that programs get. */
    public enum Reason {
        OTHER_MEMBER("other-member"),
        NO_QUESTIONS("no-questions"),
        NO_ATTEMPTS_LEFT("no-attempts-left"),
        WAITING("waiting"),
        CLOSED("closed"),
        HANDED_IN("handed-in"),
        TOO_LATE("too-late");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;
    private final @Nullable Instant nextAt;

    QuizRefused(Reason reason) {
        this(reason, null);
    }

    /** @param nextAt from when it can be done */
    QuizRefused(Reason reason, @Nullable Instant nextAt) {
        super(reason.code());
        this.reason = reason;
        this.nextAt = nextAt;
    }

    public Reason reason() {
        return reason;
    }

    public @Nullable Instant nextAt() {
        return nextAt;
    }
}
