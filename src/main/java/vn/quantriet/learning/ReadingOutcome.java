package vn.quantriet.learning;

import java.util.List;

/**
 * What became of the entries of a device, and how things stand now.
 *
 * @param done ids that need not be sent again
 * @param refused ids that will never be taken
 */
public record ReadingOutcome(List<String> done, List<Refusal> refused, ReadingState state) {

    /** @param reason a word for programs, such as {@code unknown-section} */
    public record Refusal(String id, String reason) {}
}
