package vn.quantriet.learning.quiz;

import org.jspecify.annotations.Nullable;

/** A quiz on paper that cannot be printed or typed in; nothing was changed. */
public class PaperRefused extends RuntimeException {

    private final String messageKey;
    private final transient PrintedQuiz.@Nullable Typed typed;

    PaperRefused(String messageKey) {
        this(messageKey, null);
    }

    /** @param typed who typed it in before */
    PaperRefused(String messageKey, PrintedQuiz.@Nullable Typed typed) {
        super(messageKey);
        this.messageKey = messageKey;
        this.typed = typed;
    }

    /** The sentence for people: {@code learning.paper.refused.…}. */
    public String messageKey() {
        return messageKey;
    }

    /** Who typed it in already, and when; null when that is not why. */
    public PrintedQuiz.@Nullable Typed typed() {
        return typed;
    }
}
