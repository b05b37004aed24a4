package vn.quantriet.questions;

/**
 * @param text as written, its escapes resolved; not yet safe to show as HTML
 */
public record FormattedText(String text, TextFormat format) {

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
