package vn.quantriet.campaign.bulk;

import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;

/** Somebody on the list of a campaign. */
public record ListedLine(MemberId member, UnitId unit, String region, boolean eligible) {}
