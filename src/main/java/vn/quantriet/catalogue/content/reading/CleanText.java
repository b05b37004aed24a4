package vn.quantriet.catalogue.content.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.faults.FileFaults;

/** The text of a file: UTF-8 without BOM, lines ending with LF, in NFC, without characters that nobody sees. */
public final class CleanText {

    private CleanText() {}

    /** Never fails: what cannot be kept is told and left out. */
    public static String of(byte[] content, FileFaults faults) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var characters = CharBuffer.allocate(content.length + 1);
        var bytes = ByteBuffer.wrap(content);
        var broken = decoder.decode(bytes, characters, true).isError();
        if (broken) {
            faults.add(line(content, bytes.position()), FaultCode.FILE_NOT_UTF8);
            return visible(new String(content, StandardCharsets.UTF_8), faults);
        }
        return visible(characters.flip().toString(), faults);
    }

    private static String visible(String text, FileFaults faults) {
        var clean = new StringBuilder(text.length());
        var line = 1;
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == '\r') {
                c = '\n';
                if (at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                    continue;
                }
            }
            if (isHidden(c)) {
                if (c != '\uFEFF' || at > 0) {
                    faults.add(
                            line,
                            FaultCode.HIDDEN_CHARACTER,
                            "U+" + HexFormat.of().withUpperCase().toHexDigits(c));
                }
                continue;
            }
            if (c == '\n') {
                line++;
            }
            clean.append(c);
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    /** Control characters, and those that change direction or take no room: they let a text look other than it is. */
    private static boolean isHidden(char c) {
        return c < ' ' && c != '\n' && c != '\t'
                || c >= '\u007F' && c < '\u00A0'
                || c == '\u00AD'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u2028' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u206F'
                || c == '\uFEFF'
                || c == '\uFFFE'
                || c == '\uFFFF';
    }

    private static int line(byte[] content, int end) {
        var line = 1;
        for (var at = 0; at < end; at++) {
            if (content[at] == '\n') {
                line++;
            }
        }
        return line;
    }

    /** Whether a name can be written in an address and on every disk. */
    static boolean isPlainName(String name) {
        return name.matches("[a-z0-9]+(-[a-z0-9]+)*") && name.length() <= 80;
    }
}
