package vn.quantriet.catalogue.content.text;

import java.util.Set;
import vn.quantriet.catalogue.content.DocumentKey;

/**
 * A text as readers see it.
 *
 * @param html sanitised
 * @param text without mark-up, blocks separated by line feeds
 * @param words counted in {@link #text}, without citations
 * @param paragraphs how many elements carry {@code data-paragraph}
 * @param discussion whether it holds questions for the chi bộ
 */
public record RenderedText(
        String html, String text, int words, int paragraphs, Set<DocumentKey> cited, boolean discussion) {}
