package vn.quantriet.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who people are; organisation implements it from its members. */
public interface Directory {

    /**
     * The member whose phone number, member code or e-mail address this is.
     *
     * @param signInName as typed; spaces, dots and hyphens in a phone number, and letter case, do not matter
     * @return empty when nobody, or more than one, answers to it
     */
    Optional<Person> bySignInName(String signInName);

    Optional<Person> byId(MemberId member);

    /** Whether the unit stands at or below a root of the scope in today's tree. */
    boolean isWithin(UnitId unit, Scope scope);

    /** The names of units, for lists that hold only their ids; unknown ids are left out. */
    default Map<UnitId, String> unitNames(Set<UnitId> units) {
        return Map.of();
    }

    /** The home unit of today with the units above it, nearest first; empty when the member has none. */
    default List<UnitId> path(MemberId member) {
        return List.of();
    }

    /**
     * @param member the member
     * @param code the member code, unique
     * @param name the full name
     * @param homeUnit the home unit of today; null when there is none
     * @param homeUnitName its name; null when there is none
     */
    record Person(
            MemberId member,
            String code,
            String name,
            @Nullable UnitId homeUnit,
            @Nullable String homeUnitName) {}
}
