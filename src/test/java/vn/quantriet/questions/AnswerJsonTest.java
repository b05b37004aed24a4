package vn.quantriet.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a browser sends, and what is kept. */
class AnswerJsonTest {

    private static final String SINGLE = "Hỏi?{=a ~b ~c}";
    private static final String MULTIPLE = "Hỏi?{~%50%a ~%50%b ~%-50%c}";
    private static final String MATCHING = "Ghép.{=a -> 1 =b -> 2 = -> 3}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                SINGLE + " | {\"place\":2} | {\"options\":[2]}",
                MULTIPLE + " | {\"places\":[2,0]} | {\"options\":[0,2]}",
                MULTIPLE + " | {\"places\":[]} | {\"options\":[]}",
                "Hỏi?{T} | {\"value\":false} | {\"value\":false}",
                MATCHING + " | {\"pairs\":{\"1\":2,\"0\":0}} | {\"pairs\":{\"0\":0,\"1\":2}}",
                "Mấy?{#1} | {\"text\":\"1\"} | {\"text\":\"1\"}",
                "Gì?{=a} | {\"text\":\"hóa\"} | {\"text\":\"hóa\"}"
            })
    void readsWhatFitsTheQuestion(String gift, String sent, String kept) {
        var answer = AnswerJson.read(GradingTest.only(gift), JsonMapper.shared().readTree(sent));
        assertThat(answer.map(AnswerJson::text)).contains(kept);
        assertThat(AnswerJson.parse(kept)).isEqualTo(answer.orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"x\"",
                "7",
                "{\"place\":3}",
                "{\"place\":-1}",
                "{\"place\":1.5}",
                "{\"place\":\"1\"}",
                "{\"place\":99999999999}",
                "{\"places\":[0,0]}",
                "{\"places\":[3]}",
                "{\"places\":0}",
                "{\"places\":[null]}",
                "{\"places\":[0,1,2,3]}",
                "{\"value\":1}",
                "{\"value\":\"true\"}",
                "{\"pairs\":[]}",
                "{\"pairs\":{\"2\":0}}",
                "{\"pairs\":{\"0\":3}}",
                "{\"pairs\":{\"-1\":0}}",
                "{\"pairs\":{\"00\":0}}",
                "{\"pairs\":{\"x\":0}}",
                "{\"order\":[0,1]}",
                "{\"order\":[0,1,1]}",
                "{\"order\":[0,1,3]}",
                "{\"order\":[0,1,2,3]}",
                "{\"text\":1}",
                "{\"text\":null}"
            })
    void refusesWhatFitsNone(String sent) {
        var json = JsonMapper.shared().readTree(sent);
        for (var question : List.of(
                GradingTest.only(SINGLE),
                GradingTest.only(MULTIPLE),
                GradingTest.only(MATCHING),
                GradingTest.only("Hỏi?{T}"),
                GradingTest.only("Mấy?{#1}"),
                GradingTest.ordering(3))) {
            assertThat(AnswerJson.read(question, json)).isEmpty();
        }
    }

    @Test
    void refusesTextsWithoutEnd() {
        var json = JsonMapper.shared().createObjectNode().put("text", "a".repeat(AnswerJson.LONGEST_TEXT + 1));
        assertThat(AnswerJson.read(GradingTest.only("Gì?{=a}"), json)).isEmpty();
    }

    @Test
    void keepsOneFormOfATextAndOfAnOrder() {
        var json = JsonMapper.shared().createObjectNode().put("text", "ho\u0301a");
        assertThat(AnswerJson.read(GradingTest.only("Gì?{=a}"), json)).contains(new Answer.Typed("hóa"));
        assertThat(AnswerJson.text(new Answer.Ordered(List.of(2, 0, 1)))).isEqualTo("{\"order\":[2,0,1]}");
        assertThat(AnswerJson.text(new Answer.Matched(Map.of(1, 0, 0, 1)))).isEqualTo("{\"pairs\":{\"0\":1,\"1\":0}}");
        assertThatThrownBy(() -> AnswerJson.parse("{\"place\":1}")).isInstanceOf(IllegalArgumentException.class);
    }
}
