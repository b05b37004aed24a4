package vn.quantriet.campaign.cell;

import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.Campaign;

/** How far one's own chi bộ is in an open campaign. */
public record CellFigures(Campaign campaign, UnitId unit, String unitName, int notBegun, int underWay, int done) {

    public int eligible() {
        return notBegun + underWay + done;
    }
}
