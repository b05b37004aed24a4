package vn.quantriet.catalogue.content;

import vn.quantriet.shared.VietnameseText;

/**
 * How a document is cited: number and year, and the issuing body where both are not enough ("12-NQ/TW 2012").
 *
 * @param value as written in a citation before " §"; the key of the register
 */
public record DocumentKey(String value) {

    /** Names it in addresses: "57-NQ/TW 2024" is {@code 57-nq-tw-2024}. */
    public String slug() {
        return VietnameseText.fold(value).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
