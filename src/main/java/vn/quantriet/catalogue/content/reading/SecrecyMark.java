package vn.quantriet.catalogue.content.reading;

import java.util.regex.Pattern;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.faults.FileFaults;

/** A line that is a secrecy mark, as stamped on a document: such a text has no place in the portal. */
final class SecrecyMark {

    private static final Pattern MARK = Pattern.compile(
            "[^\\p{L}\\p{N}]*(?:độ mật[^\\p{L}\\p{N}]+)?(?:tài liệu\\s+)?(?:mật|tối mật|tuyệt mật)[^\\p{L}\\p{N}]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST = 80;

    private SecrecyMark() {}

    static void check(String text, FileFaults faults) {
        var number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            if (line.length() <= LONGEST && MARK.matcher(line).matches()) {
                faults.add(number, FaultCode.SECRECY_MARK);
            }
        }
    }
}
