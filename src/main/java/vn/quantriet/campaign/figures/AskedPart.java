package vn.quantriet.campaign.figures;

import vn.quantriet.campaign.completion.Part;

/**
 * A part that a campaign asks.
 *
 * @param module empty for what is asked once, such as a session; so are its titles
 * @param title of the module
 * @param shortTitle of the module, for heads of columns
 */
public record AskedPart(String module, String title, String shortTitle, Part part) {}
