package vn.quantriet.catalogue.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.quantriet.questions.FormattedText;
import vn.quantriet.questions.TextFormat;

/** Texts of questions reach a browser as harmless HTML, whatever their format. */
class QuestionTextTest {

    @Test
    void readsEachFormatAsItIsMeant() {
        assertThat(html("a < b & **c**\nd", TextFormat.MOODLE)).isEqualTo("a &lt; b &amp; **c**<br />d");
        assertThat(html("<b>x</b>", TextFormat.PLAIN)).isEqualTo("&lt;b&gt;x&lt;/b&gt;");
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

    private static String html(String text, TextFormat format) {
        return QuestionText.html(new FormattedText(text, format));
    }
}
