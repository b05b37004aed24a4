package vn.quantriet.campaign.cell;

import java.time.LocalDate;
import java.util.Set;
import vn.quantriet.access.MemberId;

/**
 * What is to be recorded: these members have studied these modules on that day.
 *
 * @param note how, in words; may be blank
 */
public record StudiedTogether(Set<MemberId> members, Set<String> modules, LocalDate day, String note) {}
