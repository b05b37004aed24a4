package vn.quantriet.catalogue;

/**
 * What reading the content folder brought.
 *
 * @param folderFound whether there is one; when not, nothing was changed
 * @param published modules published for the first time
 * @param waiting changed texts that wait for publication
 * @param broken modules left out
 * @param faults in all
 */
public record ReloadOutcome(boolean folderFound, int published, int waiting, int broken, int faults) {}
