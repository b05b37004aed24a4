package vn.quantriet.campaign.cell;

import java.util.Set;
import vn.quantriet.campaign.completion.Part;

/**
 * A module of the campaign.
 *
 * @param module empty for what is asked once, such as a session
 * @param title short, as the edition of the opening has it; empty for what is asked once
 * @param parts what is asked of it
 */
public record CellModule(String module, String title, Set<Part> parts) {}
