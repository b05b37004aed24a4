package vn.quantriet.catalogue.content.reading;

/**
 * A section's file, read as far as its front matter.
 *
 * @param isTagKnown false when the tag is a stand-in for one that could not be read
 */
record SectionFile(String path, FrontMatter front, String title, String tag, boolean isTagKnown) {

    /** Whether its text is missing because of a fault that was told already. */
    boolean isUnread() {
        return front.fields() == null && front.body().isEmpty();
    }
}
