package vn.quantriet.organisation;

import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;

/** Where this room's pages are. */
public final class OrganisationRoutes {

    public static final String UNITS = "to-chuc";
    public static final String MEMBERS = "dang-vien";

    /** Query parameter of {@link #MEMBERS}: the unit whose members are shown. */
    public static final String UNIT = "don-vi";

    private OrganisationRoutes() {}

    public static String unit(UnitId unit) {
        return UNITS + "/" + unit.value();
    }

    public static String membersOf(UnitId unit) {
        return MEMBERS + "?" + UNIT + "=" + unit.value();
    }

    public static String member(MemberId member) {
        return MEMBERS + "/" + member.value();
    }
}
