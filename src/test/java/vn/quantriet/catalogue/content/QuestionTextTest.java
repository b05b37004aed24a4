package vn.quantriet.catalogue.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quantriet.questions.FormattedText;
import vn.quantriet.questions.TextFormat;

/** Texts of questions reach a browser as harmless HTML, whatever their format. */
class QuestionTextTest {

    @Test
    void readsEachFormatAsItIsMeant() {
        assertThat(html("a < b & **c**\nd", TextFormat.MOODLE))
                .contains("a &lt; b &amp; **c**")
                .contains("<br />d");
        assertThat(html("<b>x</b>", TextFormat.PLAIN)).isEqualTo("<p>&lt;b&gt;x&lt;/b&gt;</p>");
        assertThat(html("<p>một <strong>hai</strong></p>", TextFormat.HTML))
                .isEqualTo("<p>một <strong>hai</strong></p>");
        assertThat(html("một **hai**", TextFormat.MARKDOWN)).contains("<strong>hai</strong>");
    }

    @ParameterizedTest
    @EnumSource(TextFormat.class)
    void letsNothingHarmfulThrough(TextFormat format) {
        assertThat(html(
                        "x<script>alert(1)</script><img src=x onerror=alert(1)>[a](javascript:alert(1)) <svg/onload=x>",
                        format))
                .doesNotContainPattern("(?i)<script|<img|<svg|href=.javascript");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "> ", "- ", "[", "![", "*a", "**a", "(", "`", "1. "})
    void bearsAnyDepth(String mark) {
        for (var format : TextFormat.values()) {
            assertThat(html(mark.repeat(40_000 / mark.length()) + "x", format)).isNotEmpty();
        }
    }

    private static String html(String text, TextFormat format) {
        return QuestionText.block(new FormattedText(text, format));
    }
}
