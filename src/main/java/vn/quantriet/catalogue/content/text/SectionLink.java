package vn.quantriet.catalogue.content.text;

import org.commonmark.node.Link;

/** A link to another section of the same module, written as its file's name. */
final class SectionLink extends Link {

    private final String tag;

    SectionLink(String module, String tag) {
        super("/hoc/" + module + "/" + tag, null);
        this.tag = tag;
    }

    String tag() {
        return tag;
    }
}
