package vn.quantriet.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every question has, whatever its type.
 *
 * @param id names it in its bank; null when none was given
 * @param tags what it belongs to, in the order given
 * @param name short, for lists; the beginning of the text when none was given
 * @param category from the outermost inwards; empty for none
 * @param text what is asked; a gap to be filled is five underscores
 * @param generalFeedback shown to everybody after answering; null for none
 * @param line where the question begins in the file it was read from, from 1
 */
public record QuestionHead(
        @Nullable String id,
        List<String> tags,
        String name,
        List<String> category,
        FormattedText text,
        @Nullable FormattedText generalFeedback,
        int line) {

    public QuestionHead {
        tags = List.copyOf(tags);
        category = List.copyOf(category);
    }
}
