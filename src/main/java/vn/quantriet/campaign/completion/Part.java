package vn.quantriet.campaign.completion;

import org.springframework.modulith.NamedInterface;

/** What a campaign may ask for a module, or once; named by the message {@code campaign.part.<NAME>}. */
@NamedInterface("completion")
public enum Part {
    /** Every section of an edition read, the one of the opening or a later one. */
    READ,
    /** The quiz passed. */
    QUIZ,
    /** A session of the campaign attended, here or elsewhere, or made up for. Asked once: its module is empty. */
    SESSION
}
