package vn.quantriet.organisation;

import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.UnitId;

/** The names of this unit may be looked up from above, but no reason was given yet, or the look is over. */
public class ReasonNeeded extends AccessDenied {

    private final transient UnitId unit;

    ReasonNeeded(UnitId unit) {
        super("A named look from above needs a reason");
        this.unit = unit;
    }

    /** The unit for which to give the reason. */
    public UnitId unit() {
        return unit;
    }
}
