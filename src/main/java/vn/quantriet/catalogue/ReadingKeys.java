package vn.quantriet.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says which sections of a new edition count as read for those who have read the edition before. */
final class ReadingKeys {

    private ReadingKeys() {}

    /** A section of the edition before: the hash of its words and the key that marks carry. */
    record Known(String tag, String textHash, String readingKey) {}

    /** A section of the new edition. */
    record Fresh(String tag, String textHash) {}

    /**
     * @param hash of the new edition
     * @param minor whether marks stay although words changed
     * @param before the sections of the edition before; empty for the first
     * @return the reading key by tag
     */
    static Map<String, String> of(EditionHash hash, boolean minor, List<Fresh> sections, List<Known> before) {
        var known = before.stream().collect(Collectors.toMap(Known::tag, Function.identity()));
        return sections.stream().collect(Collectors.toMap(Fresh::tag, section -> {
            var same = known.get(section.tag());
            return same != null && (minor || same.textHash().equals(section.textHash()))
                    ? same.readingKey()
                    : fresh(hash, section.tag());
        }));
    }

    /** 64 hex digits that no other section of any edition has. */
    private static String fresh(EditionHash hash, String tag) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((hash + "/" + tag).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
