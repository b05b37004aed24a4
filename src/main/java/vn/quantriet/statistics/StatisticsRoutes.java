package vn.quantriet.statistics;

import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.organisation.Region;

/** Where this room's pages are. */
public final class StatisticsRoutes {

    public static final String OVERVIEW = "tong-quan";

    /** Query parameter of {@link #OVERVIEW}: {@code bac}, {@code trung} or {@code nam}. */
    public static final String REGION = "mien";

    private StatisticsRoutes() {}

    public static String overview(CampaignId campaign) {
        return OVERVIEW + "/" + campaign.value();
    }

    public static String overview(CampaignId campaign, UnitId unit) {
        return overview(campaign) + "/" + unit.value();
    }

    /** @param region null for all */
    public static String overview(CampaignId campaign, UnitId unit, @Nullable Region region) {
        return overview(campaign, unit) + (region == null ? "" : "?" + REGION + "=" + word(region));
    }

    public static String word(Region region) {
        return switch (region) {
            case NORTH -> "bac";
            case CENTRE -> "trung";
            case SOUTH -> "nam";
        };
    }

    /** Null for a word that names none. */
    public static @Nullable Region region(String word) {
        for (var region : Region.values()) {
            if (word(region).equals(word)) {
                return region;
            }
        }
        return null;
    }
}
