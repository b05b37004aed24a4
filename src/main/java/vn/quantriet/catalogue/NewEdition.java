package vn.quantriet.catalogue;

import org.jspecify.annotations.Nullable;
import vn.quantriet.access.Actor;
import vn.quantriet.catalogue.content.ReadContent.Checked;

/**
 * A checked text about to become an edition.
 *
 * @param by null for the portal itself
 */
record NewEdition(
        Checked checked,
        boolean minor,
        String note,
        @Nullable Actor by) {

    EditionHash hash() {
        return new EditionHash(checked.source().hash());
    }

    String module() {
        return checked.source().key();
    }
}
