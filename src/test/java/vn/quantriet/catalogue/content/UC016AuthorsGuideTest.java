package vn.quantriet.catalogue.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The authors' guide explains every message, in its words, and none that does not exist (BR-016-6). */
class UC016AuthorsGuideTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final String SECTION = "## Các thông báo của bộ kiểm tra";

    @Test
    void explainsEveryMessageInItsOwnWords() throws IOException {
        var explained = new LinkedHashMap<String, String>();
        Arrays.stream(FaultCode.values()).forEach(code -> explained.put(code.code(), shown(code)));
        assertThat(rows()).containsExactlyEntriesOf(explained);
    }

    private static Map<String, String> rows() throws IOException {
        var guide = Files.readString(Path.of("content/README.md"));
        var rows = new LinkedHashMap<String, String>();
        ROW.matcher(guide.substring(guide.indexOf(SECTION))).results().forEach(row -> {
            assertThat(row.group(3)).as(row.group(1)).isNotBlank();
            assertThat(rows.put(row.group(1), row.group(2))).isNull();
        });
        return rows;
    }

    /** Without the suggestion that may follow; dots for what is filled in. */
    private static String shown(FaultCode code) {
        return code.template()
                .replaceAll("\\.\\{1}$", ".")
                .replaceAll("\\{\\d}", "…")
                .replace("'{'", "{")
                .replace("'}'", "}");
    }
}
