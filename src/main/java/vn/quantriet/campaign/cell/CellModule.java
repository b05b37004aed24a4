package vn.quantriet.campaign.cell;

import java.util.Set;
import vn.quantriet.campaign.completion.Part;

/**
 * A module of the campaign.
 *
 * @param title short, as the edition of the opening has it
 * @param parts what is asked of it
 */
public record CellModule(String module, String title, Set<Part> parts) {}
