package vn.quantriet.campaign.completion;

import org.springframework.modulith.NamedInterface;

/** How far somebody is, with a part or with a campaign; named by the message {@code campaign.progress.<NAME>}. */
@NamedInterface("completion")
public enum PartState {
    NOT_BEGUN,
    UNDER_WAY,
    DONE
}
