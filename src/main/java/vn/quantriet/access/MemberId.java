package vn.quantriet.access;

/** The identity of a member (đảng viên), as accounts speak of it. */
public record MemberId(long value) {

    public static MemberId of(Long value) {
        return new MemberId(value);
    }
}
