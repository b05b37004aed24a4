package vn.quantriet.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTextTest {

    @ParameterizedTest
    @CsvSource({
        "Đảng viên, dang vien",
        "  Nguyễn   Thị  Hồng Ngọc , nguyen thi hong ngoc",
        "ĐẶNG QUỐC ĐẠT, dang quoc dat",
        "Trần Thị Ỷ, tran thi y",
        "57-NQ/TW, 57-nq/tw"
    })
    void foldsAwayDiacriticsCaseAndSpareSpaces(String text, String folded) {
        assertThat(VietnameseText.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"Trần Thị Ánh, Ánh Trần Thị", "Lê Bình, Bình Lê", "Hạnh, Hạnh", "Phạm  Quốc   Cường, Cường Phạm Quốc"})
    void sortsByGivenNameFirst(String name, String key) {
        assertThat(VietnameseText.sortName(name)).isEqualTo(key);
    }
}
