package vn.quantriet.catalogue.content.text;

import org.commonmark.node.CustomNode;

/** A word of the glossary where it is met first. */
final class TermUse extends CustomNode {

    private final String slug;
    private final String words;

    TermUse(String slug, String words) {
        this.slug = slug;
        this.words = words;
    }

    String slug() {
        return slug;
    }

    String words() {
        return words;
    }
}
