package vn.quantriet.questions.gift;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a block that knows its place.
 *
 * @param text escapes still hidden
 * @param place within the text of the block
 */
record Piece(String text, int place) {

    boolean isBlank() {
        return text.isBlank();
    }

    boolean has(String mark) {
        return text.contains(mark);
    }

    Piece from(int start) {
        return new Piece(text.substring(start), place + start);
    }

    Piece to(int end) {
        return new Piece(text.substring(0, end), place);
    }

    Piece trimmed() {
        var start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return new Piece(text.substring(start).stripTrailing(), place + start);
    }

    /** Before the first mark, or all of it. */
    Piece before(String mark) {
        var at = text.indexOf(mark);
        return at < 0 ? this : to(at);
    }

    /** Cuts before every mark, which stays; a blank beginning is dropped. */
    List<Piece> cutBefore(String marks) {
        var pieces = new ArrayList<Piece>();
        var start = 0;
        for (var at = 0; at <= text.length(); at++) {
            if (at == text.length() || at > start && marks.indexOf(text.charAt(at)) >= 0) {
                var piece = new Piece(text.substring(start, at), place + start);
                if (start > 0 || !piece.isBlank()) {
                    pieces.add(piece.trimmed());
                }
                start = at;
            }
        }
        return pieces;
    }
}
