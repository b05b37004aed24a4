package vn.quantriet.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Which members of a unit to list.
 *
 * @param text beginnings of words of the name without regard to diacritics, or part of the member code or telephone number; blank for all
 * @param state null for all
 */
public record MemberFilter(String text, @Nullable State state) {

    public static final MemberFilter ALL = new MemberFilter("", null);

    /** What one can ask for beside words. */
    public enum State {
        OFFICIAL("m.official_on <= :today"),
        PROBATION("(m.official_on IS NULL OR m.official_on > :today)"),
        EXCLUDED("EXISTS (SELECT 1 FROM standing e WHERE e.member_id = m.id"
                + " AND e.valid_from <= :today AND e.valid_until > :today)"),
        NOT_ACTIVATED("h.kind = 'HOME' AND NOT m.id " + vn.quantriet.access.Activated.MEMBER),
        GUEST("h.kind = 'GUEST'");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }
}
