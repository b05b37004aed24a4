package vn.quantriet.catalogue.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./portal check} prints, and its exit code (BR-016-4). */
class UC016CheckTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void saysThatAllIsWell() {
        new SmallContent(folder);
        assertThat(check(folder.toString())).isZero();
        assertThat(lines(out)).containsExactly("Không có lỗi: 1 chuyên đề, 3 văn bản.");
    }

    @Test
    void listsEveryFaultByFileAndLineAndThenCounts() {
        new SmallContent(folder)
                .addToFirstSection("<b>x</b>\n\n{68-NQ/TW 2024}")
                .replace(SmallContent.MODULE + "module.md", "minutes: 1", "minutes: 3")
                .replace("documents.yaml", "kind: nghi-quyet", "kind: nghi-quyết");
        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(lines(out))
                .containsExactly(
                        folder
                                + "/documents.yaml:4: Trường “kind” không nhận “nghi-quyết”. Có thể ghi: nghi-quyet, chi-thi,"
                                + " quy-dinh, ket-luan, huong-dan, quy-che, luat, nghi-dinh, tham-luan.",
                        folder + "/modules/mau/01-mot.md:11: Không viết mã HTML: <b>",
                        folder
                                + "/modules/mau/01-mot.md:13: Không có văn bản “68-NQ/TW 2024” trong sổ đăng ký. Có phải ý"
                                + " đồng chí là “68-NQ/TW 2025”?",
                        folder + "/modules/mau/module.md:9: Số phút ghi 3, nhưng bài có 33 chữ, tức 1 phút.",
                        "Có 4 lỗi. Chuyên đề bị bỏ ra: 1. Chuyên đề tốt: 0. Cách sửa từng lỗi: content/README.md.");
        assertThat(lines(err)).isEmpty();
    }

    @Test
    void refusesWrongUse() {
        assertThat(check()).isEqualTo(2);
        assertThat(check("a", "b")).isEqualTo(2);
        assertThat(check(folder.resolve("khong-co").toString())).isEqualTo(2);
        assertThat(lines(out)).isEmpty();
        assertThat(lines(err)).hasSize(3);
    }

    private int check(String... arguments) {
        return ContentCheck.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static List<String> lines(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
