package vn.quantriet.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quantriet.shared.VietnameseText;

/** Words as they are searched. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "57-NQ/TW, '57 nq tw '",
        "144-QĐ/TW, '144 qd tw '",
        "198/2025/QH15, '198 2025 qh 15 '",
        "Đảng  bộ, 'dang bo '",
        "ÀẢÃÁẠ ỲỶỸÝỴ ỜỞỠỚỢ, 'aaaaa yyyyy ooooo '",
        "'“Một” – hai…', 'mot hai '",
        "😀 a, 'a '",
    })
    void cutsAndFolds(String text, String folded) {
        assertThat(Words.folded(text)).isEqualTo(folded);
        assertThat(Words.folded(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(folded);
        assertThat(String.join(
                                " ",
                                Words.of(text).stream().map(Words.Word::folded).toList()) + " ")
                .isEqualTo(folded);
    }

    @Test
    void foldsTheShippedTextsAsEverywhereElse() throws IOException {
        var text = Files.readString(Path.of("content/modules/57-nq-tw/module.md"));
        for (var word : Words.of(text)) {
            assertThat(word.folded()).isEqualTo(VietnameseText.fold(text.substring(word.start(), word.end())));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "chuyen, chuyrn, true",
        "chuyen, chuyn, true",
        "chuyen, chuyeen, true",
        "chuyen, chuyne, true",
        "chuyen, chuyen, true",
        "chuyen, chyuzn, false",
        "chuyen, huyen, false",
        "chuyen, chuyenxy, false",
    })
    void knowsWhichWordsAreNear(String one, String other, boolean near) {
        assertThat(Wanted.isNear(one, other)).isEqualTo(near);
    }
}
