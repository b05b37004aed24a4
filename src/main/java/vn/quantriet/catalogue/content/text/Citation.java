package vn.quantriet.catalogue.content.text;

import org.commonmark.node.CustomNode;
import vn.quantriet.catalogue.content.PartyDocument;

/** A mark such as {@code {57-NQ/TW 2024 §II}}. */
final class Citation extends CustomNode {

    private final PartyDocument document;
    private final String place;

    /**
     * @param place after §, may be empty
     */
    Citation(PartyDocument document, String place) {
        this.document = document;
        this.place = place;
    }

    PartyDocument document() {
        return document;
    }

    String place() {
        return place;
    }

    /** As readers see it: a document without a number is known to them by its title. */
    String label() {
        var named = hasNumber() || document.title().isEmpty()
                ? document.key().value()
                : document.title() + " (" + document.date().getYear() + ")";
        return place.isEmpty() ? named : named + " · " + place;
    }

    /** In plain text: as the author wrote it, so that a corrected register changes no text. */
    String plain() {
        return "(" + document.key().value() + (place.isEmpty() ? "" : " §" + place) + ")";
    }

    private boolean hasNumber() {
        return document.number().chars().anyMatch(Character::isUpperCase);
    }
}
