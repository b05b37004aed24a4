package vn.quantriet.catalogue.content;

import java.util.Set;

/**
 * One section, rendered.
 *
 * @param number from 1, in reading order
 * @param tag names it within the module, also in addresses; questions refer to it
 * @param html sanitised; block elements that a reader may stop at carry {@code data-paragraph} from 1 upwards, citations are
 *     {@code <a class="qt-cite" data-document="KEY" data-place="§ text">}, terms of the glossary
 *     {@code <dfn class="qt-term" data-term="SLUG">} at their first use, the chi bộ's questions {@code <section class="qt-discuss">}
 * @param text the same without mark-up, for search, counting words and comparing editions; paragraphs separated by line feeds
 * @param words counted in {@link #text}
 * @param paragraphs how many elements carry {@code data-paragraph}
 * @param textHash SHA-256 of title and text, 64 hex digits: equal when a reader sees the same words
 * @param cited every document the section cites
 */
public record Section(
        int number,
        String tag,
        String title,
        String html,
        String text,
        int words,
        int paragraphs,
        String textHash,
        Set<DocumentKey> cited) {}
