package vn.quantriet.learning.quiz;

import java.util.Objects;

/**
 * What became of an answer that a device delivered.
 *
 * @param saved whether the device need not send it again: it, or a newer one of the same device, is kept
 * @param kept what is kept now
 */
record SavedAnswer(Paper paper, GivenAnswer given, boolean saved, KeptAnswer kept) {

    static SavedAnswer of(Paper paper, GivenAnswer given, KeptAnswer kept) {
        var same = Objects.equals(kept.answer(), given.answer());
        var newer = kept.device().equals(given.device().value()) && kept.sequence() >= given.sequence();
        return new SavedAnswer(paper, given, same || newer, kept);
    }

    /** Whether what is kept is another answer than the one delivered. */
    boolean isOther() {
        return !Objects.equals(kept.answer(), given.answer());
    }
}
