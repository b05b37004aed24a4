package vn.quantriet.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.DocumentKey;

/**
 * Something a reader of an edition must know on every page.
 *
 * @param kind in order, worst first
 * @param messageKey of the sentence
 * @param arguments of the sentence
 * @param edition where the sentence leads; null when to no edition
 * @param document the document it is about; the replacing one where that is known; null when about none
 */
public record EditionNotice(
        Kind kind,
        String messageKey,
        List<String> arguments,
        @Nullable EditionHash edition,
        @Nullable DocumentKey document) {

    /** Worst first. */
    public enum Kind {
        WITHDRAWN,
        DOCUMENT_REPLACED,
        DOCUMENT_EXPIRED,
        NOT_APPROVED,
        NEWER_EDITION
    }
}
