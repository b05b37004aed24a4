package vn.quantriet.shell.help;

/**
 * A place in the guide where the words stand.
 *
 * @param before what stands before the first word found, shortened
 * @param found that word as it is written there; blank when only the heading has it
 */
public record GuideHit(GuidePage page, GuidePage.Passage passage, String before, String found, String after) {}
