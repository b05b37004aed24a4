package vn.quantriet.attendance;

/**
 * A kind of session; the kinds are data.
 *
 * @param code such as {@code thuong-ky}
 * @param regular counts as the month's regular session
 * @param thematic counts towards the thematic sessions of the quarter
 * @param conference for several units at once, at several points
 * @param guests people without membership are expected
 * @param byGroup held by one tổ đảng
 */
public record SessionKind(
        String code,
        String name,
        boolean regular,
        boolean thematic,
        boolean conference,
        boolean guests,
        boolean byGroup) {}
