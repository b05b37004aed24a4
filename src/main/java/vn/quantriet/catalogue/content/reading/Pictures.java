package vn.quantriet.catalogue.content.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Knows a picture by its first bytes, whatever its name says. */
final class Pictures {

    private Pictures() {}

    static boolean isWhatItsNameSays(String name, byte[] content) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "png" -> begins(content, "\u0089PNG\r\n\u001A\n", 0);
            case "jpg", "jpeg" -> begins(content, "\u00FF\u00D8\u00FF", 0);
            case "gif" -> begins(content, "GIF87a", 0) || begins(content, "GIF89a", 0);
            case "webp" -> begins(content, "RIFF", 0) && begins(content, "WEBP", 8);
            default -> false;
        };
    }

    private static boolean begins(byte[] content, String marks, int from) {
        var expected = marks.getBytes(StandardCharsets.ISO_8859_1);
        if (content.length < from + expected.length) {
            return false;
        }
        for (var at = 0; at < expected.length; at++) {
            if (content[from + at] != expected[at]) {
                return false;
            }
        }
        return true;
    }
}
