package vn.quantriet.catalogue.content;

/**
 * How a document is cited: number and year, and the issuing body where both are not enough ("12-NQ/TW 2012").
 *
 * @param value as written in a citation before " §"; the key of the register
 */
public record DocumentKey(String value) {

    @Override
    public String toString() {
        return value;
    }
}
