package vn.quantriet.attendance.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of file a paper may be, told by its first bytes, whatever its name says. */
enum PaperKind {
    PDF("application/pdf", 0x25, 0x50, 0x44, 0x46),
    WORD_OR_SHEET("application/octet-stream", 0x50, 0x4b, 0x03, 0x04),
    JPEG("image/jpeg", 0xff, 0xd8, 0xff),
    PNG("image/png", 0x89, 0x50, 0x4e, 0x47);

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    private final int[] head;

    PaperKind(String mediaType, int... head) {
        this.mediaType = mediaType;
        this.head = head;
    }

    /** Empty for a file that is not taken. */
    static Optional<PaperKind> of(String name, byte[] content) {
        return Arrays.stream(values())
                .filter(kind -> kind.begins(content))
                .filter(kind -> kind != WORD_OR_SHEET || isWord(name) || isSheet(name))
                .findFirst();
    }

    String mediaType(String name) {
        return this != WORD_OR_SHEET ? mediaType : isWord(name) ? DOCX : XLSX;
    }

    private boolean begins(byte[] content) {
        for (var place = 0; place < head.length; place++) {
            if (place >= content.length || (content[place] & 0xff) != head[place]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".docx");
    }

    private static boolean isSheet(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }
}
