package vn.quantriet.organisation;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Why a member is not counted, in the order in which one reason excludes before another. */
public enum StandingKind {
    /** Đình chỉ sinh hoạt. */
    SUSPENDED,
    /** Miễn sinh hoạt. */
    EXEMPT,
    /** Sinh hoạt tạm thời nơi khác. */
    ELSEWHERE,
    /** Ở nước ngoài. */
    ABROAD,
    /** Another reason, which the note states. */
    OTHER;

    /** SQL for the place of a kind in the order of exclusion, 1 for the first: put the column in. */
    static String orderOf(String column) {
        return Arrays.stream(values())
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", ", "FIELD(" + column + ", ", ")"));
    }

    /** SQL for the name of a kind from its place in that order; null where the place is. */
    static String ofOrder(String column) {
        return Arrays.stream(values())
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", ", "ELT(" + column + ", ", ")"));
    }
}
