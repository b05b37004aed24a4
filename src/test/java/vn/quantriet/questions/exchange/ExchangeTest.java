package vn.quantriet.questions.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.RandomQuestions;
import vn.quantriet.questions.gift.GiftReader;

/** What other programs are given. */
class ExchangeTest {

    @Test
    void writesAikenForWhatAikenCanHold() {
        assertThat(AikenWriter.write(read("Một\\nhai?{~a =b#vì ~c}")))
                .isEqualTo("Một hai?\nA) a\nB) b\nC) c\nANSWER: B\n\n");
        for (var gift : List.of(
                "Hỏi?{T}",
                "Hỏi?{~%50%a ~%50%b ~c}",
                "Hỏi?{=a ~%50%b}",
                "Hỏi?{=a =b ~c}",
                "[html]Hỏi?{=a ~b}",
                "A) Hỏi?{=a ~b}",
                "ANSWER\\: Hỏi?{=a ~b}",
                "Hỏi?{=x " + "~y".repeat(26) + "}")) {
            assertThat(AikenWriter.canWrite(read(gift).getFirst())).as(gift).isFalse();
            assertThat(AikenWriter.write(read(gift))).isEmpty();
        }
    }

    @Test
    void writesMoodleXml() throws Exception {
        var xml = parse(MoodleXmlWriter.write(read("""
                $CATEGORY: a/b//c

                // [id:q1] [tag:x] [tag:y]
                ::Tên::[html]<p>Hỏi & đáp?</p>{~%33.33333%a#vì ~%66.66667%b ~%-50%c####Điều 1.}

                Đúng?{F#sai rồi#đúng rồi}

                Mấy?{#8.5:0.1#gần ~#chưa}

                Ghép.{=a -> một =b -> hai = -> ba}

                Gì?{=a* =%50%b}

                Viết.{}

                Đọc.""")));
        assertThat(text(xml, "/quiz/question[1]/@type")).isEqualTo("category");
        assertThat(text(xml, "/quiz/question[1]/category/text")).isEqualTo("$course$/top/a/b//c");
        assertThat(text(xml, "/quiz/question[2]/@type")).isEqualTo("multichoice");
        assertThat(text(xml, "/quiz/question[2]/name/text")).isEqualTo("Tên");
        assertThat(text(xml, "/quiz/question[2]/idnumber")).isEqualTo("q1");
        assertThat(text(xml, "/quiz/question[2]/questiontext/@format")).isEqualTo("html");
        assertThat(text(xml, "/quiz/question[2]/questiontext/text")).isEqualTo("<p>Hỏi & đáp?</p>");
        assertThat(text(xml, "/quiz/question[2]/single")).isEqualTo("false");
        assertThat(text(xml, "/quiz/question[2]/answer[1]/@fraction")).isEqualTo("33.33333");
        assertThat(text(xml, "/quiz/question[2]/answer[1]/feedback/text")).isEqualTo("vì");
        assertThat(text(xml, "/quiz/question[2]/answer[3]/@fraction")).isEqualTo("-50");
        assertThat(text(xml, "/quiz/question[2]/generalfeedback/text")).isEqualTo("Điều 1.");
        assertThat(text(xml, "/quiz/question[2]/tags/tag[2]/text")).isEqualTo("y");
        assertThat(text(xml, "/quiz/question[3]/@type")).isEqualTo("truefalse");
        assertThat(text(xml, "/quiz/question[3]/answer[text='false']/@fraction"))
                .isEqualTo("100");
        assertThat(text(xml, "/quiz/question[3]/answer[text='false']/feedback/text"))
                .isEqualTo("đúng rồi");
        assertThat(text(xml, "/quiz/question[3]/answer[text='true']/feedback/text"))
                .isEqualTo("sai rồi");
        assertThat(text(xml, "/quiz/question[4]/answer[1]/text")).isEqualTo("8.5");
        assertThat(text(xml, "/quiz/question[4]/answer[1]/tolerance")).isEqualTo("0.1");
        assertThat(text(xml, "/quiz/question[4]/answer[2]/text")).isEqualTo("*");
        assertThat(text(xml, "/quiz/question[5]/subquestion[3]/answer/text")).isEqualTo("ba");
        assertThat(text(xml, "/quiz/question[6]/usecase")).isEqualTo("0");
        assertThat(text(xml, "/quiz/question[7]/@type")).isEqualTo("essay");
        assertThat(text(xml, "/quiz/question[8]/@type")).isEqualTo("description");
        assertThat(text(xml, "count(/quiz/question)")).isEqualTo("8");
    }

    @Test
    void writesWhateverQuestionsSay() throws Exception {
        var random = new RandomQuestions(new Random(5));
        var questions = IntStream.range(0, 1_000).mapToObj(n -> random.next()).toList();
        var xml = parse(MoodleXmlWriter.write(questions));
        var json = JsonMapper.shared().readTree(JsonWriter.write(questions));
        assertThat(text(xml, "count(/quiz/question[@type != 'category'])")).isEqualTo("1000");
        for (var at = 0; at < questions.size(); at++) {
            var asked = questions.get(at).head().text().text();
            assertThat(json.at("/" + at + "/text/text").stringValue()).isEqualTo(asked);
        }
        assertThat(text(xml, "/quiz/question[@type != 'category'][1000]/questiontext/text"))
                .isEqualTo(questions.getLast().head().text().text());
    }

    private static List<Question> read(String gift) {
        var bank = GiftReader.read(gift);
        assertThat(bank.faults()).isEmpty();
        return bank.questions();
    }

    private static Document parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String text(Document xml, String path) throws Exception {
        return XPathFactory.newDefaultInstance().newXPath().evaluate(path, xml);
    }
}
