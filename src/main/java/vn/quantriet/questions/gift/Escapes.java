package vn.quantriet.questions.gift;

/**
 * Escaped characters as stand-ins that nothing else looks like, so that splitting sees only the real marks. A line feed stays what
 * it is: lines can still be counted.
 */
final class Escapes {

    private static final String ESCAPED = "\\:#={}~n";
    private static final String PLAIN = "\\:#={}~\n";

    /** Unicode's characters that no text may hold. */
    private static final char FIRST = '\uFDD0';

    private Escapes() {}

    /** As it must be written to be read as it is; line feeds become {@code \n}. */
    static String write(String text) {
        var written = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (PLAIN.indexOf(c) >= 0) {
                written.append('\\').append(ESCAPED.charAt(PLAIN.indexOf(c)));
            } else if (c != '\r' && !isStandIn(c)) {
                written.append(c);
            }
        }
        return written.toString();
    }

    static String hide(String text) {
        var hidden = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            var kind = c == '\\' && at + 1 < text.length() ? ESCAPED.indexOf(text.charAt(at + 1)) : -1;
            if (kind >= 0) {
                hidden.append((char) (FIRST + kind));
                at++;
            } else if (!isStandIn(c)) {
                hidden.append(c);
            }
        }
        return hidden.toString();
    }

    static String show(String hidden) {
        var shown = new StringBuilder(hidden.length());
        for (var at = 0; at < hidden.length(); at++) {
            var c = hidden.charAt(at);
            shown.append(isStandIn(c) ? PLAIN.charAt(c - FIRST) : c);
        }
        return shown.toString().strip();
    }

    private static boolean isStandIn(char c) {
        return c >= FIRST && c < FIRST + PLAIN.length();
    }
}
