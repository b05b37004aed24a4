package vn.quantriet.questions;

/** How a text is to be read; written {@code [html]} and so on before it. */
public enum TextFormat {
    MOODLE,
    HTML,
    PLAIN,
    MARKDOWN
}
