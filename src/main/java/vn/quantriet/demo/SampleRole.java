package vn.quantriet.demo;

import org.jspecify.annotations.Nullable;

/** The people of the demo organisation who have an account from the start. */
enum SampleRole {
    MEMBER("Đảng viên (64 tuổi)", 1, 0, null),
    SECRETARY("Bí thư chi bộ", 2, 0, null),
    COMMITTEE_OFFICER("Cán bộ giúp việc đảng ủy", 3, 1, "can-bo-dang-uy"),
    ADMINISTRATOR("Quản trị hệ thống", 4, 2, "quan-tri"),
    AUTHOR("Người biên soạn", 5, 3, "bien-soan"),
    APPROVER("Người thẩm định", 6, 4, "tham-dinh"),
    INSPECTOR("Cán bộ kiểm tra", 7, 5, "kiem-tra");

    /** The same for all of them: it is printed at every start, so it protects nothing. */
    static final String PASSWORD = "quantriet2026";

    private final String label;
    private final int number;
    private final int cell;
    private final @Nullable String rootOffice;

    SampleRole(String label, int number, int cell, @Nullable String rootOffice) {
        this.label = label;
        this.number = number;
        this.cell = cell;
        this.rootOffice = rootOffice;
    }

    String label() {
        return label;
    }

    String phone() {
        return Phones.of(number);
    }

    /** The place of the chi bộ they come from, among those directly under the root. */
    int cell() {
        return cell;
    }

    /** The office they hold at the root; null when they hold none there. */
    @Nullable
    String rootOffice() {
        return rootOffice;
    }
}
