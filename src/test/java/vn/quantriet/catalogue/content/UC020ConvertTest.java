package vn.quantriet.catalogue.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.questions.gift.GiftReader;

/** What {@code ./portal questions convert} prints, and its exit code (BR-020-16). */
class UC020ConvertTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesGiftThatIsReadAgainAsTheSame() throws IOException {
        var file = Path.of("content/modules/57-nq-tw/questions.gift");
        assertThat(convert(file.toString(), "gift")).isZero();
        var before = GiftReader.read(Files.readString(file));
        var after = GiftReader.read(text(out));
        assertThat(after.faults()).isEmpty();
        assertThat(after.questions())
                .extracting(question -> question.head().id())
                .isEqualTo(before.questions().stream()
                        .map(question -> question.head().id())
                        .toList());
        assertThat(text(err)).isEqualTo("Đã chuyển 35 câu. Không ghi được: 0. Số lỗi: 0.\n");
    }

    @Test
    void writesJsonWithExactWeights() throws IOException {
        var file =
                write("// [id:a] [tag:b]\nHỏi?{~%33.33333%x ~%66.66667%y#vì ~%-50%z####Điều 1.}\n\nMấy?{#8.5:0.1}\n");
        assertThat(convert(file, "json")).isZero();
        var json = JsonMapper.shared().readTree(text(out));
        assertThat(json).hasSize(2);
        assertThat(json.at("/0/type").stringValue()).isEqualTo("multiple");
        assertThat(json.at("/0/id").stringValue()).isEqualTo("a");
        assertThat(json.at("/0/tags/0").stringValue()).isEqualTo("b");
        assertThat(json.at("/0/answers/0/weight").stringValue()).isEqualTo("1/3");
        assertThat(json.at("/0/answers/1/feedback/text").stringValue()).isEqualTo("vì");
        assertThat(json.at("/0/answers/2/weight").stringValue()).isEqualTo("-1/2");
        assertThat(json.at("/0/feedback/text").stringValue()).isEqualTo("Điều 1.");
        assertThat(json.at("/1/answers/0/value").stringValue()).isEqualTo("8.5");
    }

    @Test
    void keepsGoodQuestionsAndTellsTheFaultsOfOthers() throws IOException {
        var file = write("Một?{T}\n\nHai?{\n=a\n~%51%b\n}\n\nBa?{F}\n");
        assertThat(convert(file, "gift")).isEqualTo(1);
        assertThat(GiftReader.read(text(out)).questions()).hasSize(2);
        assertThat(text(err).lines())
                .containsExactly(
                        file + ":5: Không nhận phần điểm %51%. Một phần ba ghi %33.33333%, một nửa ghi %50%.",
                        "Đã chuyển 2 câu. Không ghi được: 0. Số lỗi: 1.");
    }

    @Test
    void namesTheQuestionsThatAFormatCannotHold() throws IOException {
        var file = write("Một?{=a ~b}\n\nHai?{T}\n");
        assertThat(convert(file, "aiken")).isEqualTo(1);
        assertThat(text(out)).isEqualTo("Một?\nA) a\nB) b\nANSWER: A\n\n");
        assertThat(text(err).lines())
                .containsExactly(
                        file + ":3: Câu này không ghi được bằng định dạng aiken.",
                        "Đã chuyển 1 câu. Không ghi được: 1. Số lỗi: 0.");
    }

    @Test
    void refusesWrongUse() throws IOException {
        var file = write("Một?{T}");
        assertThat(convert()).isEqualTo(2);
        assertThat(convert(file)).isEqualTo(2);
        assertThat(convert(file, "docx")).isEqualTo(2);
        assertThat(convert(folder.resolve("khong-co").toString(), "gift")).isEqualTo(2);
        assertThat(convert(folder.toString(), "gift")).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err).lines()).hasSize(5);
    }

    private String write(String gift) throws IOException {
        return Files.writeString(folder.resolve("a.gift"), gift).toString();
    }

    private int convert(String... arguments) {
        return QuestionsConvert.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
