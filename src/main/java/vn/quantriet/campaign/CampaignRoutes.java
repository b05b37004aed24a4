package vn.quantriet.campaign;

import vn.quantriet.access.UnitId;

/** Where this room's pages are. */
public final class CampaignRoutes {

    public static final String CAMPAIGNS = "dot-hoc-tap";
    public static final String EDIT = "soan-dot-hoc-tap";
    public static final String CELL = "tien-do-chi-bo";

    private CampaignRoutes() {}

    public static String campaign(CampaignId campaign) {
        return CAMPAIGNS + "/" + campaign.value();
    }

    public static String edit(CampaignId campaign) {
        return EDIT + "/" + campaign.value();
    }

    /** The names of a chi bộ with how far they are. */
    public static String cell(CampaignId campaign, UnitId unit) {
        return CELL + "/" + campaign.value() + "/" + unit.value();
    }
}
