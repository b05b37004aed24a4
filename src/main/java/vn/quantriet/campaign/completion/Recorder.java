package vn.quantriet.campaign.completion;

import org.springframework.modulith.NamedInterface;
import vn.quantriet.access.MemberId;

/** Who recorded something for a member, with the name of that day. */
@NamedInterface("completion")
public record Recorder(MemberId member, String name) {}
